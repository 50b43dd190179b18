import { setTimeout as sleep } from 'node:timers/promises';

const stations = new Map([['Oslo', 'OSL-7']]);

async function findStation(city: string): Promise<string> {
  await sleep(100);
  const station = stations.get(city);
  if (!station) throw new Error(`no station in ${city}`);
  return station;
}

async function readTemperature(_station: string): Promise<number> {
  await sleep(200);
  return 4;
}

async function publish(text: string): Promise<string> {
  await sleep(50);
  return `published: ${text}`;
}

// #region steps
async function publishTemperature(city: string): Promise<string> {
  const station = await findStation(city);
  const celsius = await readTemperature(station);
  return publish(`${city}, ${celsius} degrees`);
}

for (const city of ['Oslo', 'Atlantis']) {
  try {
    console.log(await publishTemperature(city));
  } catch (error) {
    console.log(`failed: ${(error as Error).message}`);
  }
}
// #endregion steps
