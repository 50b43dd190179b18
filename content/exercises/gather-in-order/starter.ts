import { setTimeout as sleep } from 'node:timers/promises';

const delays = [3, 1, 2];

async function fetchData(seconds: number): Promise<string> {
  console.log(`asking, ${seconds} s`);
  await sleep(seconds); // is that long enough?
  return `data after ${seconds} s`;
}

// One request so far. Make one for each delay, all at once.
const results = [await fetchData(delays.length)];

for (const result of results) console.log(result);
