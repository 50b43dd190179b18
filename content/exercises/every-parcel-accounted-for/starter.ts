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

// Delivers to all at once, then prints how many got their parcel and who was not at home.
async function deliverAll(names: string[]): Promise<void> {
  let delivered = 0;
  names.forEach(async (name) => {
    await deliver(name);
    delivered += 1;
  });
  console.log(`${delivered} of ${names.length} delivered`);
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
