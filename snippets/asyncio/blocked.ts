import { setTimeout as sleep } from 'node:timers/promises';

// #region watch
function watchLoop(periodMs: number, tooLateMs: number): void {
  let dueMs = performance.now() + periodMs;
  setInterval(() => {
    const lateMs = Math.round(performance.now() - dueMs);
    if (lateMs > tooLateMs) console.warn(`the loop was held up for ${lateMs} ms`);
    dueMs = performance.now() + periodMs;
  }, periodMs).unref();
}

watchLoop(50, 100);
// #endregion watch

await sleep(500);
const end = performance.now() + 300;
while (performance.now() < end); // stands for work that holds the thread
await sleep(500);
console.log('done');
