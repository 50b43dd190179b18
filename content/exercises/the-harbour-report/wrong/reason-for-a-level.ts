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

// Waits until all have ended, and gives their outcomes. If one of them is a mistake, it is thrown.
async function endAll(promises: readonly Promise<string>[]) {
  const outcomes = await Promise.allSettled(promises);
  for (const outcome of outcomes) {
    const isMistake = outcome.status === 'rejected' && !(outcome.reason instanceof NotAvailable);
    if (isMistake) throw outcome.reason;
  }
  return outcomes;
}

// The level of the water: "2.4 m".
function readTide(day: Day): Promise<string> {
  return new Promise((resolve) => {
    readGauge(day, (error, metres) => {
      if (error) resolve(error.message);
      else resolve(`${metres} m`);
    });
  });
}

// The wind at the mole, or else at the lighthouse: "SW 5 (lighthouse)".
async function readWind(day: Day): Promise<string> {
  const reasons: string[] = [];
  for (const mast of ['mole', 'lighthouse']) {
    try {
      return `${await askMast(day, mast)} (${mast})`;
    } catch (error) {
      if (!(error instanceof NotAvailable)) throw error;
      reasons.push(`${mast}: ${error.message}`);
    }
  }
  throw new NotAvailable(reasons.join('; '));
}

// The expected ships with their pilots: "Aurora with Ingrid, Brise without a pilot (all are out)".
async function readShips(day: Day): Promise<string> {
  const ships = await listShips(day);
  const outcomes = await endAll(ships.map(findPilot));
  const texts = outcomes.map((outcome, index) =>
    outcome.status === 'fulfilled'
      ? `${ships[index]} with ${outcome.value}`
      : `${ships[index]} without a pilot (${outcome.reason.message})`,
  );
  return texts.join(', ') || 'none';
}

async function readBoard(day: Day): Promise<string> {
  return (await readNotices(day)).join(', ');
}

// Prints the four sections in this order, and how many are missing.
async function makeReport(day: Day): Promise<void> {
  const sections = ['tide', 'wind', 'ships', 'notices'];
  const reading = [readTide(day), readWind(day), readShips(day), readBoard(day)];
  const outcomes = await endAll(reading).catch((cause) => {
    throw new Error(`no report for ${day}`, { cause });
  });
  const missing = outcomes.filter(({ status }) => status === 'rejected');

  console.log(`Report for ${day}`);
  for (const [index, outcome] of outcomes.entries()) {
    const isThere = outcome.status === 'fulfilled';
    const text = isThere ? outcome.value : `not available (${outcome.reason.message})`;
    console.log(`${sections[index]}: ${text}`);
  }
  console.log(`missing: ${missing.length} of ${outcomes.length}`);
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
