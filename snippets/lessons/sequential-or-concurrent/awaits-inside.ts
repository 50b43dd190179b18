import { setTimeout as sleep } from 'node:timers/promises';

async function findTemperature(city: string): Promise<string> {
  await sleep(300);
  return `4 degrees in ${city}`;
}

async function readWarnings(city: string): Promise<string> {
  await sleep(250);
  return `no warnings for ${city}`;
}

// #region gathered
const [temperature, warnings] = await Promise.all([
  await findTemperature('Oslo'),
  await readWarnings('Oslo'),
]);
console.log(`${temperature}, ${warnings}`);
// #endregion gathered
