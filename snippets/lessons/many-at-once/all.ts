import { setTimeout as sleep } from 'node:timers/promises';

async function findPrice(shop: string, ms: number, price: number): Promise<number> {
  console.log(`${shop}: asked`);
  await sleep(ms); // stands for the network
  console.log(`${shop}: answered`);
  return price;
}

const prices = await Promise.all([
  findPrice('Ashby', 900, 21),
  findPrice('Birch', 300, 24),
  findPrice('Cole', 600, 19),
]);

console.log(`prices: ${prices.join(', ')}`);
