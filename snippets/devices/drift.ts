import { setTimeout as sleep } from 'node:timers/promises';

const periodMs = 100;
const readingMs = 30; // stands for a bus on which a reading takes its time

// #region loops
async function restAfterwards(): Promise<void> {
  for (let reading = 1; reading <= 10; reading++) {
    await sleep(readingMs);
    await sleep(periodMs);
  }
}

async function restUntilDue(): Promise<void> {
  const start = performance.now();
  for (let reading = 1; reading <= 10; reading++) {
    await sleep(readingMs);
    const dueMs = start + reading * periodMs;
    await sleep(dueMs - performance.now());
  }
}
// #endregion loops

for (const loop of [restAfterwards, restUntilDue]) {
  const start = performance.now();
  await loop();
  console.log(`${loop.name}: 10 readings in ${Math.round(performance.now() - start)} ms`);
}
