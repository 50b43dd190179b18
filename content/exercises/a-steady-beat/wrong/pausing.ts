import { setTimeout as sleep } from 'node:timers/promises';

const start = performance.now();
const sensorMs = [30, 30, 250, 30, 30]; // the third reading is slow

async function readSensor(reading: number): Promise<void> {
  console.log(`reading ${reading} at ${Math.round(performance.now() - start)} ms`);
  await sleep(sensorMs[reading - 1]);
}

async function measure(readings: number, periodMs: number): Promise<void> {
  for (let reading = 1; reading <= readings; reading++) {
    await readSensor(reading);
    if (reading < readings) await sleep(periodMs);
  }
}

await measure(5, 100);
console.log('done');
