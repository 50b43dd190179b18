// @throws Error: the oven is cold
import { setTimeout as sleep } from 'node:timers/promises';

async function bake(): Promise<string> {
  await sleep(100);
  throw new Error('the oven is cold');
}

const bread = bake();
console.log('The oven is on.');
await sleep(500);
console.log('The table is laid.');

try {
  console.log(await bread);
} catch {
  console.log('We eat crackers.');
}
