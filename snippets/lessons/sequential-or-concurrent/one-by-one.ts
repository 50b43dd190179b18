import { setTimeout as sleep } from 'node:timers/promises';

async function findStation(city: string): Promise<string> {
  await sleep(100);
  console.log('station found');
  return `${city}-7`;
}

async function readTemperature(station: string): Promise<string> {
  await sleep(200);
  console.log('temperature read');
  return `4 degrees at ${station}`;
}

async function readWarnings(city: string): Promise<string> {
  await sleep(250);
  console.log('warnings read');
  return `no warnings for ${city}`;
}

// #region page
const station = await findStation('Oslo');
const temperature = await readTemperature(station);
const warnings = await readWarnings('Oslo');
console.log(`${temperature}, ${warnings}`);
// #endregion page
