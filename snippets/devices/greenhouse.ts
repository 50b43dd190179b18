import { setTimeout as sleep } from 'node:timers/promises';

// #region ticks
/** Ticks at multiples of the period, without those that fall due while one is at work. */
async function* ticks(periodMs: number, stop: AbortSignal): AsyncGenerator<number> {
  const start = performance.now();
  let tick = 0;
  while (true) {
    const passed = Math.floor((performance.now() - start) / periodMs);
    tick = Math.max(tick, passed) + 1; // a timer may be a fraction of a millisecond early
    await sleep(start + tick * periodMs - performance.now());
    if (stop.aborted) return;
    yield tick;
  }
}
// #endregion ticks

type Sensor = 'thermometer' | 'hygrometer';

const hangs = Symbol('the bus hangs');
const readings: Record<Sensor, (number | typeof hangs)[]> = {
  thermometer: [20, 21, 23, 21, 20, hangs, hangs, 20],
  hygrometer: [55, 45, 52],
};

async function readBus(sensor: Sensor, tick: number, signal: AbortSignal): Promise<number> {
  const reading = readings[sensor][tick - 1];
  await sleep(reading === hangs ? 60_000 : 30, undefined, { signal });
  return Number(reading);
}

// #region loops
const latest: Record<Sensor, number | 'late'> = { thermometer: 'late', hygrometer: 'late' };

async function watch(sensor: Sensor, periodMs: number, stop: AbortSignal): Promise<void> {
  for await (const tick of ticks(periodMs, stop)) {
    const deadline = AbortSignal.timeout(80);
    try {
      latest[sensor] = await readBus(sensor, tick, deadline);
    } catch (error) {
      if (!deadline.aborted) throw error;
      latest[sensor] = 'late';
    }
    console.log(`${sensor}: ${latest[sensor]}`);
  }
}

async function drive(stop: AbortSignal): Promise<void> {
  for await (const _ of ticks(250, stop)) {
    const { thermometer, hygrometer } = latest;
    const isOpen = thermometer === 'late' || thermometer > 22; // open is the safe side
    const isFogging = hygrometer !== 'late' && hygrometer < 50;
    console.log(`  window ${isOpen ? 'open' : 'shut'}, fog ${isFogging ? 'on' : 'off'}`);
  }
}

const stop = AbortSignal.timeout(1790);
await Promise.all([watch('thermometer', 200, stop), watch('hygrometer', 450, stop), drive(stop)]);
// #endregion loops
