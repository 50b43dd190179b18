import { setTimeout as sleep } from 'node:timers/promises';

const delays = [3, 1, 2];

async function fetchData(seconds: number): Promise<string> {
  console.log(`asking, ${seconds} s`);
  await sleep(seconds);
  return `data after ${seconds} s`;
}

const results = await Promise.all(delays.map((seconds) => fetchData(seconds)));

for (const result of results) console.log(result);
