import { setTimeout as sleep } from 'node:timers/promises';

const delays = [3, 1, 2];

async function fetchData(seconds: number): Promise<string> {
  console.log(`asking, ${seconds} s`);
  await sleep(seconds * 1000);
  return `data after ${seconds} s`;
}

const results: string[] = [];
await Promise.all(
  delays.map(async (seconds) => {
    results.push(await fetchData(seconds));
  }),
);

for (const result of results) console.log(result);
