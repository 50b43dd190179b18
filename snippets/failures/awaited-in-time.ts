import { setTimeout as sleep } from 'node:timers/promises';

async function bake(): Promise<string> {
  await sleep(100);
  throw new Error('the oven is cold');
}

async function layTable(): Promise<void> {
  await sleep(500);
  console.log('The table is laid.');
}

const [bread] = await Promise.allSettled([bake(), layTable()]);
console.log(bread.status === 'fulfilled' ? bread.value : 'We eat crackers.');
