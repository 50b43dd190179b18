import { setTimeout as sleep } from 'node:timers/promises';

async function readScale(): Promise<number> {
  await sleep(100);
  throw new Error('the scale is off');
}

async function weigh(parcel: string): Promise<string> {
  try {
    const kilograms = await readScale();
    return `${parcel}: ${kilograms} kg`;
  } finally {
    console.log(`The ${parcel} is taken off the scale.`);
  }
}

async function loadVan(): Promise<void> {
  console.log(await weigh('lamp'));
  console.log('The van is loaded.');
}

try {
  await loadVan();
} catch (error) {
  console.log(`Not loaded: ${(error as Error).message}.`);
}
