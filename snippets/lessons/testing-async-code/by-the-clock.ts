import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';

// #region retry
type Sleep = (ms: number) => Promise<unknown>;

async function retry<Result>(task: () => Promise<Result>, pause: Sleep = sleep): Promise<Result> {
  for (let pauseMs = 1000; pauseMs <= 4000; pauseMs *= 2) {
    try {
      return await task();
    } catch {
      await pause(pauseMs);
    }
  }
  return task();
}
// #endregion retry

// #region test
const pauses: number[] = [];
let calls = 0;
const start = performance.now();

const result = await retry(
  async () => {
    calls += 1;
    if (calls < 4) throw new Error('busy');
    return 'stored';
  },
  async (ms) => pauses.push(ms),
);

assert.equal(result, 'stored');
assert.deepEqual(pauses, [1000, 2000, 4000]);
console.log(`passed, after ${Math.round(performance.now() - start)} ms`);
// #endregion test
