import { setTimeout as sleep } from 'node:timers/promises';

const start = performance.now();
const sensorMs = [30, 30, 250, 30, 30]; // the third reading is slow

async function readSensor(reading: number): Promise<void> {
  console.log(`reading ${reading} at ${Math.round(performance.now() - start)} ms`);
  await sleep(sensorMs[reading - 1]);
}

async function measure(readings: number, periodMs: number): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  let reading = 0;
  let isBusy = false;

  async function onBeat(): Promise<void> {
    if (isBusy || reading === readings) return;
    reading += 1;
    isBusy = true;
    await readSensor(reading);
    isBusy = false;
    if (reading === readings) resolve();
  }

  const stopMs = 2 * readings * periodMs; // surely enough
  const timer = setInterval(onBeat, periodMs);
  setTimeout(() => clearInterval(timer), stopMs);
  await Promise.all([onBeat(), promise]);
}

await measure(5, 100);
console.log('done');
