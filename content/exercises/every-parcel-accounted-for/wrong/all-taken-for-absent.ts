import { setTimeout as sleep } from 'node:timers/promises';

class NotAtHome extends Error {}

const doors = new Map([
  ['Ada', { walkMs: 300, opens: true }],
  ['Bo', { walkMs: 200, opens: false }],
  ['Cleo', { walkMs: 250, opens: true }],
  ['Dan', { walkMs: 100, opens: false }],
  ['Eli', { walkMs: 200, opens: false }],
  ['Fay', { walkMs: 150, opens: true }],
]);

async function deliver(name: string): Promise<void> {
  const door = doors.get(name);
  await sleep(door?.walkMs ?? 50);
  if (!door) throw new Error(`${name} is not in the address book`);
  if (!door.opens) throw new NotAtHome(`${name} is not at home`);
}

async function deliverAll(names: string[]): Promise<void> {
  const outcomes = await Promise.allSettled(names.map((name) => deliver(name)));
  const errors = outcomes
    .filter((outcome) => outcome.status === 'rejected')
    .map(({ reason }) => reason);

  console.log(`${names.length - errors.length} of ${names.length} delivered`);
  for (const error of errors) console.log(error.message);
}

for (const tour of [
  ['Ada', 'Bo', 'Cleo', 'Dan', 'Fay'],
  ['Ada', 'Zoe', 'Eli'],
]) {
  try {
    await deliverAll(tour);
  } catch (error) {
    console.log(`Tour failed: ${(error as Error).message}`);
  }
}
