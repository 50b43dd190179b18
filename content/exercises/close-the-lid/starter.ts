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

// Opens the lid, weighs, and closes the lid again, whatever happens.
async function weighed(parcel: string): Promise<number> {
  openLid(parcel);
  const grams = weigh(parcel);
  closeLid(parcel);
  return grams;
}

// Prints the weight of a parcel, or the message of the error.
async function report(parcel: string): Promise<void> {
  console.log(`${parcel}: ${weighed(parcel)} g`);
}

for (const parcel of ['A', 'B', 'C']) report(parcel);
console.log('All parcels are reported.');
