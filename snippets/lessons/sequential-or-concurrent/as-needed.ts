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
async function findTemperature(city: string): Promise<string> {
  const station = await findStation(city);
  return await readTemperature(station);
}

const [temperature, warnings] = await Promise.all([findTemperature('Oslo'), readWarnings('Oslo')]);
console.log(`${temperature}, ${warnings}`);
// #endregion page
