import { setTimeout as sleep } from 'node:timers/promises';

function createClock() {
  const start = performance.now();
  const now = () => Math.round(performance.now() - start);

  async function advance(ms: number): Promise<void> {
    await sleep(ms);
  }

  return { now, sleep: (ms: number) => sleep(ms), advance };
}

const clock = createClock();

async function ring(bell: string, periodMs: number, times: number): Promise<void> {
  for (let count = 1; count <= times; count++) {
    await clock.sleep(periodMs);
    console.log(`${clock.now()}: ${bell} ${count}`);
  }
}

void ring('never', 5000, 1);
const bells = [ring('slow', 500, 2), ring('fast', 300, 3)];
for (const ms of [700, 300]) {
  console.log(`advance ${ms}`);
  await clock.advance(ms);
  console.log(`the clock says ${clock.now()}`);
}
await Promise.all(bells);
