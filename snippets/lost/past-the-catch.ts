import { setTimeout as sleep } from 'node:timers/promises';

async function fetchPrice(): Promise<number> {
  await sleep(100);
  throw new Error('the exchange is closed');
}

async function priceOrDefault(): Promise<number> {
  try {
    return fetchPrice();
  } catch {
    return 10;
  }
}

async function priceOrDefaultAwaited(): Promise<number> {
  try {
    return await fetchPrice();
  } catch {
    return 10;
  }
}

for (const ask of [priceOrDefault, priceOrDefaultAwaited]) {
  const [outcome] = await Promise.allSettled([ask()]);
  const text = outcome.status === 'fulfilled' ? outcome.value : outcome.reason.message;
  console.log(`${ask.name}: ${text}`);
}
