import { setTimeout as sleep } from 'node:timers/promises';

// #region pace
function createPace(gapMs: number) {
  let nextMs = 0;

  return async function takeTurn(): Promise<void> {
    const turnMs = Math.max(nextMs, performance.now());
    nextMs = turnMs + gapMs;
    const waitMs = turnMs - performance.now();
    if (waitMs > 0) await sleep(waitMs);
  };
}

const takeTurn = createPace(200);

async function fetchPage(page: number): Promise<void> {
  await takeTurn();
  console.log(`asks for page ${page}`);
  await sleep(500);
  console.log(`  page ${page}`);
}

await Promise.all([1, 2, 3, 4].map(fetchPage));
// #endregion pace
