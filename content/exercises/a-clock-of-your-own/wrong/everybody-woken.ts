import { setImmediate as nextTurn } from 'node:timers/promises';

interface Timer {
  readonly dueMs: number;
  readonly wake: () => void;
}

function createClock() {
  let nowMs = 0;
  const timers: Timer[] = [];

  function sleep(ms: number): Promise<void> {
    return new Promise((resolve) => timers.push({ dueMs: nowMs + ms, wake: resolve }));
  }

  function takeNext(untilMs: number): Timer | undefined {
    const next = timers.toSorted((a, b) => a.dueMs - b.dueMs)[0];
    if (!next || nowMs > untilMs) return undefined;
    timers.splice(timers.indexOf(next), 1);
    return next;
  }

  // Moves the clock on by ms, and lets everything happen that is due by then.
  async function advance(ms: number): Promise<void> {
    const untilMs = nowMs + ms;
    for (let next = takeNext(untilMs); next; next = takeNext(untilMs)) {
      nowMs = next.dueMs;
      next.wake();
      await nextTurn(); // whoever has been woken may set another timer
    }
    nowMs = untilMs;
  }

  return { now: () => nowMs, sleep, advance };
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
