import { setTimeout as sleep } from 'node:timers/promises';

async function download(url: string, networkMs: number): Promise<string> {
  console.log(`${url}: asked`);
  await sleep(networkMs); // stands for the network
  console.log(`${url}: arrived`);
  return `contents of ${url}`;
}

const start = performance.now();

const profile = await download('/profile', 1200);
const orders = await download('/orders', 800);
const offers = await download('/offers', 1000);

console.log([profile, orders, offers].join(', '));
console.log(`total: ${Math.round(performance.now() - start)} ms`);
