import { setTimeout as sleep } from 'node:timers/promises';

async function download(url: string, networkMs: number): Promise<string> {
  console.log(`${url}: asked`);
  await sleep(networkMs); // stands for the network
  console.log(`${url}: arrived`);
  return `contents of ${url}`;
}

const start = performance.now();

// #region main
const results = await Promise.all([
  download('/profile', 1200),
  download('/orders', 800),
  download('/offers', 1000),
]);
// #endregion main

console.log(results.join(', '));
console.log(`total: ${Math.round(performance.now() - start)} ms`);
