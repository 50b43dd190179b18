import { setTimeout as sleep } from 'node:timers/promises';

async function fetchData(seconds: number): Promise<string> {
  console.log(`asking, ${seconds} s`);
  await sleep(seconds); // is that long enough?
  return `data after ${seconds} s`;
}

// One request so far. Make all three, at once.
const results = [await fetchData(3)];

for (const result of results) console.log(result);
