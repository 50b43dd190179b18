import { setTimeout as sleep } from 'node:timers/promises';

async function openLid(parcel: string): Promise<void> {
  await sleep(100);
  console.log(`${parcel}: the lid is open`);
}

async function weigh(parcel: string): Promise<number> {
  await sleep(200);
  if (parcel === 'B') throw new Error('the scale is stuck');
  return 250;
}

async function closeLid(parcel: string): Promise<void> {
  await sleep(100);
  console.log(`${parcel}: the lid is closed`);
}

async function weighed(parcel: string): Promise<number> {
  await openLid(parcel);
  try {
    return await weigh(parcel);
  } finally {
    await closeLid(parcel);
  }
}

async function report(parcel: string): Promise<void> {
  try {
    console.log(`${parcel}: ${await weighed(parcel)} g`);
  } catch (error) {
    console.log(`${parcel}: ${(error as Error).message}`);
  }
}

await Promise.all(['A', 'B', 'C'].map(report));
console.log('All parcels are reported.');
