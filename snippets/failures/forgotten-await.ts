// @type-error 2322
import { setTimeout as sleep } from 'node:timers/promises';

async function readTemperature(): Promise<number> {
  await sleep(100);
  return 24;
}

const celsius: number = readTemperature();

console.log(`It is ${celsius} degrees.`);
console.log(celsius > 22 ? 'Open the window.' : 'Leave it closed.');
