import { setTimeout as sleep } from 'node:timers/promises';

// #region rate
async function countInASecond(places: number, answerMs: number): Promise<number> {
  const start = performance.now();
  let requests = 0;

  async function work(): Promise<void> {
    while (performance.now() - start < 1000) {
      requests += 1;
      await sleep(answerMs);
    }
  }

  await Promise.all(Array.from({ length: places }, work));
  return requests;
}

for (const answerMs of [200, 100, 10]) {
  console.log(`answers after ${answerMs} ms: ${await countInASecond(2, answerMs)} requests`);
}
// #endregion rate
