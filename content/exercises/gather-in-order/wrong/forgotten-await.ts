import { setTimeout as sleep } from 'node:timers/promises';

async function fetchData(seconds: number): Promise<string> {
  console.log(`asking, ${seconds} s`);
  await sleep(seconds * 1000);
  return `data after ${seconds} s`;
}

const results = [fetchData(3), fetchData(1), fetchData(2)];

for (const result of results) console.log(result);
