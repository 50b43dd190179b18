import { setTimeout as sleep } from 'node:timers/promises';

function findStation(city: string): Promise<string> {
  return sleep(100, `${city}-7`);
}

function readTemperature(station: string): Promise<number> {
  console.log(`reading ${station}`);
  return sleep(200, 4).finally(() => console.log(`${station} has been read`));
}

findStation('Oslo')
  .then((station) => {
    readTemperature(station);
  })
  .then((celsius) => console.log(`${celsius} degrees`));
