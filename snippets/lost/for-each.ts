import { setTimeout as sleep } from 'node:timers/promises';

async function save(order: string): Promise<void> {
  await sleep(200); // stands for a database
  console.log(`${order} is saved`);
}

async function closeShop(orders: string[]): Promise<void> {
  orders.forEach(async (order) => {
    await save(order);
  });
  console.log('the shop is closed');
}

await closeShop(['bread', 'milk']);
console.log('the lights are out');
