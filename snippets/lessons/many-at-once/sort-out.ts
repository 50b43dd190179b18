import { setTimeout as sleep } from 'node:timers/promises';

async function findPrice(shop: string, ms: number, price: number): Promise<number> {
  await sleep(ms);
  if (price === 0) throw new Error(`${shop} does not have it`);
  return price;
}

const shops = [
  { name: 'Ashby', ms: 900, price: 21 },
  { name: 'Birch', ms: 300, price: 0 },
  { name: 'Cole', ms: 600, price: 19 },
];

// #region main
const outcomes = await Promise.allSettled(
  shops.map(({ name, ms, price }) => findPrice(name, ms, price)),
);

for (const [index, outcome] of outcomes.entries()) {
  const { name } = shops[index] ?? {};
  if (outcome.status === 'fulfilled') console.log(`${name}: ${outcome.value}`);
  else console.log(`${name}: no price, ${outcome.reason.message}`);
}
// #endregion main
