import { setTimeout as sleep } from 'node:timers/promises';

// #region three
async function deaf(_signal: AbortSignal): Promise<void> {
  for (let step = 1; step <= 4; step++) await sleep(300);
}

async function betweenSteps(signal: AbortSignal): Promise<void> {
  for (let step = 1; step <= 4; step++) {
    signal.throwIfAborted();
    await sleep(300);
  }
}

async function inTheWait(signal: AbortSignal): Promise<void> {
  for (let step = 1; step <= 4; step++) await sleep(300, undefined, { signal });
}
// #endregion three

for (const work of [deaf, betweenSteps, inTheWait]) {
  const start = performance.now();
  const controller = new AbortController();
  setTimeout(() => controller.abort(), 400);
  const [outcome] = await Promise.allSettled([work(controller.signal)]);
  console.log(`${work.name}: ${outcome.status} at ${Math.round(performance.now() - start)} ms`);
}
