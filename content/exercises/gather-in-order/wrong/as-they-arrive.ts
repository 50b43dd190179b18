import { setTimeout as sleep } from 'node:timers/promises';

async function fetchData(seconds: number): Promise<string> {
  console.log(`asking, ${seconds} s`);
  await sleep(seconds * 1000);
  return `data after ${seconds} s`;
}

const results: string[] = [];
const keep = (result: string) => results.push(result);
await Promise.all([fetchData(3).then(keep), fetchData(1).then(keep), fetchData(2).then(keep)]);

for (const result of results) console.log(result);
