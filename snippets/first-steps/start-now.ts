import { setTimeout as sleep } from 'node:timers/promises';

const start = performance.now();
const elapsed = () => `${Math.round(performance.now() - start)} ms`;

async function boilWater(): Promise<string> {
  await sleep(3000);
  return 'hot water';
}

async function grindCoffee(): Promise<string> {
  await sleep(1000);
  return 'ground coffee';
}

const waterLater = boilWater();
const coffee = await grindCoffee();
console.log(`${elapsed()}: ${coffee}`);

const water = await waterLater;
console.log(`${elapsed()}: ${coffee} and ${water}`);
