import { setTimeout as sleep } from 'node:timers/promises';

const stations = new Map([['Oslo', 'OSL-7']]);

function findStation(city: string): Promise<string> {
  return sleep(100).then(() => {
    const station = stations.get(city);
    if (!station) throw new Error(`no station in ${city}`);
    return station;
  });
}

function readTemperature(_station: string): Promise<number> {
  return sleep(200, 4);
}

function publish(text: string): Promise<string> {
  return sleep(50, `published: ${text}`);
}

// #region chain
function publishTemperature(city: string): Promise<string> {
  return findStation(city)
    .then((station) => readTemperature(station))
    .then((celsius) => `${city}, ${celsius} degrees`)
    .then((text) => publish(text));
}

for (const city of ['Oslo', 'Atlantis']) {
  publishTemperature(city)
    .catch((error) => `failed: ${error.message}`)
    .then((line) => console.log(line));
}
// #endregion chain
