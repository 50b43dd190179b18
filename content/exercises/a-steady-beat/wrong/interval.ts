import { setTimeout as sleep } from 'node:timers/promises';

const start = performance.now();
const sensorMs = [30, 30, 250, 30, 30]; // the third reading is slow

async function readSensor(reading: number): Promise<void> {
  console.log(`reading ${reading} at ${Math.round(performance.now() - start)} ms`);
  await sleep(sensorMs[reading - 1]);
}

async function measure(readings: number, periodMs: number): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  let reading = 1;
  const first = readSensor(reading);
  const timer = setInterval(async () => {
    reading += 1;
    const isLast = reading === readings;
    if (isLast) clearInterval(timer);
    await readSensor(reading);
    if (isLast) resolve();
  }, periodMs);
  await Promise.all([first, promise]);
}

await measure(5, 100);
console.log('done');
