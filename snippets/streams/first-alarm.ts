import { setTimeout as sleep } from 'node:timers/promises';

// #region readings
async function* readings(): AsyncGenerator<number> {
  try {
    for (const celsius of [18, 19, 24, 21, 20]) {
      await sleep(500);
      yield celsius;
    }
  } finally {
    console.log('  (sensor off)');
  }
}

async function alarmFromAll(): Promise<number | undefined> {
  const all = await Array.fromAsync(readings());
  return all.find((celsius) => celsius > 22);
}

async function alarmFromStream(): Promise<number | undefined> {
  for await (const celsius of readings()) {
    if (celsius > 22) return celsius;
  }
  return undefined;
}
// #endregion readings

async function report(watch: () => Promise<number | undefined>): Promise<void> {
  const start = performance.now();
  const celsius = await watch();
  const elapsedMs = Math.round(performance.now() - start);
  console.log(`${watch.name}: ${celsius} degrees after ${elapsedMs} ms`);
}

await report(alarmFromAll);
await report(alarmFromStream);
