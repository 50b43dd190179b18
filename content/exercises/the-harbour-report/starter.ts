import { setTimeout as sleep } from 'node:timers/promises';

// A source has nothing to give, and says why. Any other error is a mistake in a program or in its data.
class NotAvailable extends Error {}

type Day = 'Monday' | 'Tuesday' | 'Wednesday' | 'Thursday';

// The gauge comes with an old library: error first, then the value.
function readGauge(day: Day, callback: (error: Error | null, metres?: number) => void): void {
  setTimeout(() => {
    if (day === 'Tuesday') callback(new NotAvailable('the gauge is stuck'));
    else callback(null, 2.4);
  }, 120);
}

async function askMast(day: Day, mast: string): Promise<string> {
  await sleep(mast === 'mole' ? 100 : 150);
  if (day === 'Monday' && mast === 'mole') throw new NotAvailable('iced up');
  if (day === 'Tuesday') throw new NotAvailable(mast === 'mole' ? 'iced up' : 'no power');
  return 'SW 5';
}

const expected = {
  Monday: ['Aurora', 'Brise', 'Calypso'],
  Tuesday: [],
  Wednesday: ['Elbe'],
  Thursday: ['Dana', 'Elbe'],
};

async function listShips(day: Day): Promise<readonly string[]> {
  await sleep(100);
  return expected[day];
}

const pilots = new Map([
  ['Aurora', { name: 'Ingrid', answerMs: 200 }],
  ['Brise', { name: undefined, answerMs: 50 }],
  ['Calypso', { name: 'Olaf', answerMs: 100 }],
  ['Dana', { name: 'Ingrid', answerMs: 300 }],
]);

async function findPilot(ship: string): Promise<string> {
  const pilot = pilots.get(ship);
  await sleep(pilot?.answerMs ?? 50);
  if (!pilot) throw new TypeError(`the roster has no page for ${ship}`);
  if (!pilot.name) throw new NotAvailable('all are out');
  return pilot.name;
}

async function readNotices(day: Day): Promise<readonly string[]> {
  await sleep(day === 'Wednesday' ? 450 : 180);
  if (day === 'Monday') throw new NotAvailable('the board is offline');
  return ['dredging at berth 4', 'no diving'];
}

// The level of the water: "2.4 m".
async function readTide(day: Day): Promise<string> {
  let level: number | undefined;
  readGauge(day, (_error, metres) => {
    level = metres;
  });
  return `${level} m`;
}

// The wind at the mole, or else at the lighthouse: "SW 5 (lighthouse)".
async function readWind(day: Day): Promise<string> {
  return `${await askMast(day, 'mole')} (mole)`;
}

// The expected ships with their pilots: "Aurora with Ingrid, Brise without a pilot (all are out)".
async function readShips(day: Day): Promise<string> {
  const texts: string[] = [];
  for (const ship of await listShips(day)) {
    texts.push(`${ship} with ${await findPilot(ship)}`);
  }
  return texts.join(', ');
}

async function readBoard(day: Day): Promise<string> {
  return (await readNotices(day)).join(', ');
}

// Prints the four sections in this order, and how many are missing.
async function makeReport(day: Day): Promise<void> {
  console.log(`Report for ${day}`);
  console.log(`tide: ${await readTide(day)}`);
  console.log(`wind: ${await readWind(day)}`);
  console.log(`ships: ${await readShips(day)}`);
  console.log(`notices: ${await readBoard(day)}`);
}

async function publish(day: Day): Promise<void> {
  const start = performance.now();
  try {
    await makeReport(day);
  } catch (error) {
    const { message, cause } = error as Error;
    console.log(`${message}, because ${(cause as Error | undefined)?.message}`);
  }
  console.log(`(${day} took ${Math.round(performance.now() - start)} ms)`);
}

// A day has two seconds here, so that a slow report does not delay the next one.
for (const day of ['Monday', 'Tuesday', 'Wednesday', 'Thursday'] as const) {
  await Promise.all([publish(day), sleep(2000)]);
}
