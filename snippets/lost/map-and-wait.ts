import { setTimeout as sleep } from 'node:timers/promises';

async function save(order: string): Promise<void> {
  await sleep(200); // stands for a database
  console.log(`${order} is saved`);
}

// #region close
async function closeShop(orders: string[]): Promise<void> {
  await Promise.all(orders.map(save));
  console.log('the shop is closed');
}
// #endregion close

await closeShop(['bread', 'milk']);
console.log('the lights are out');
