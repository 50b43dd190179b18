import { setTimeout as sleep } from 'node:timers/promises';

async function loadRate(currency: string): Promise<number> {
  console.log(`the bank is asked for ${currency}`);
  await sleep(400);
  return 1.25;
}

const rates = new Map<string, number>();

async function rateOf(currency: string): Promise<number> {
  const known = rates.get(currency);
  if (known !== undefined) return known;
  const rate = await loadRate(currency);
  rates.set(currency, rate);
  return rate;
}

async function convert(amount: number): Promise<void> {
  console.log(`${amount} makes ${amount * (await rateOf('USD'))}`);
}

await Promise.all([convert(8), convert(20), convert(100)]);
