import { setTimeout as sleep } from 'node:timers/promises';

async function fetchData(seconds: number): Promise<string> {
  console.log(`asking, ${seconds} s`);
  await sleep(seconds * 1000);
  return `data after ${seconds} s`;
}

const results = [await fetchData(3), await fetchData(1), await fetchData(2)];

for (const result of results) console.log(result);
