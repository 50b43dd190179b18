import { setTimeout as sleep } from 'node:timers/promises';

async function simulateFetch(seconds: number): Promise<string> {
  await sleep(seconds * 1000);
  console.log(`${seconds} s request: arrived`);
  return `${seconds} s`;
}

const results = await Promise.all([3, 1, 2].map(simulateFetch));

console.log(`results: ${results.join(', ')}`);
