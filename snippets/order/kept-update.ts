import { setTimeout as sleep } from 'node:timers/promises';

let totalKg = 0;

async function weigh(kg: number, scaleMs: number): Promise<number> {
  await sleep(scaleMs); // stands for a scale that takes its time
  return kg;
}

async function add(kg: number, scaleMs: number): Promise<void> {
  const weighedKg = await weigh(kg, scaleMs);
  totalKg += weighedKg;
  console.log(`${kg} kg added, ${totalKg} kg in all`);
}

await Promise.all([add(3, 200), add(5, 300)]);
