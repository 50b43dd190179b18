import { setTimeout as sleep } from 'node:timers/promises';

// #region semaphore
function createSemaphore(permits: number) {
  const waiting: (() => void)[] = [];
  let free = permits;

  async function acquire(): Promise<void> {
    if (free === 0) return new Promise((resolve) => waiting.push(resolve));
    free -= 1;
  }

  function release(): void {
    const next = waiting.shift();
    if (next) next();
    else free += 1;
  }

  return async function withPermit<Result>(task: () => Promise<Result>): Promise<Result> {
    await acquire();
    try {
      return await task();
    } finally {
      release();
    }
  };
}
// #endregion semaphore

// #region bakery
const withOven = createSemaphore(2);

async function bake(bread: string, bakingMs: number): Promise<void> {
  console.log(`${bread} goes in`);
  await sleep(bakingMs);
  console.log(`${bread} comes out`);
}

await Promise.all([
  withOven(() => bake('rye', 300)),
  withOven(() => bake('wheat', 100)),
  withOven(() => bake('spelt', 100)),
  withOven(() => bake('oat', 100)),
]);
// #endregion bakery
