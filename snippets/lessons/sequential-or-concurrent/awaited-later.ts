import { setTimeout as sleep } from 'node:timers/promises';

async function findStation(city: string): Promise<string> {
  await sleep(100);
  return `${city}-7`;
}

async function readTemperature(station: string): Promise<string> {
  await sleep(200);
  return `4 degrees at ${station}`;
}

async function readWarnings(city: string): Promise<string> {
  await sleep(250);
  return `no warnings for ${city}`;
}

// #region later
const warnings = readWarnings('Oslo'); // under way from here on
const station = await findStation('Oslo');
const temperature = await readTemperature(station);
console.log(`${temperature}, ${await warnings}`);
// #endregion later
