import { setTimeout as sleep } from 'node:timers/promises';

async function fetchData(seconds: number): Promise<string> {
  console.log(`asking, ${seconds} s`);
  await sleep(seconds * 1000);
  return `data after ${seconds} s`;
}

const requests = [fetchData(3), fetchData(1), fetchData(2)];
const results = [await Promise.race(requests)];

for (const result of results) console.log(result);
