import { setTimeout as sleep } from 'node:timers/promises';

async function loadRate(currency: string): Promise<number> {
  console.log(`the bank is asked for ${currency}`);
  await sleep(400);
  return 1.25;
}

// #region cache
const rates = new Map<string, Promise<number>>();

function rateOf(currency: string): Promise<number> {
  const known = rates.get(currency);
  if (known) return known;
  const rate = loadRate(currency);
  rates.set(currency, rate);
  rate.catch(() => rates.delete(currency)); // the next caller may have more luck
  return rate;
}
// #endregion cache

async function convert(amount: number): Promise<void> {
  console.log(`${amount} makes ${amount * (await rateOf('USD'))}`);
}

await Promise.all([convert(8), convert(20), convert(100)]);
