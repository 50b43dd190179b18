import { setTimeout as sleep } from 'node:timers/promises';

async function copy(pages: number, signal?: AbortSignal): Promise<void> {
  for (let page = 1; page <= pages; page++) {
    await sleep(200, undefined, { signal });
    console.log(`page ${page}`);
  }
}

// #region limit
const limit = AbortSignal.timeout(500);
try {
  await copy(5, limit);
} catch (error) {
  if (!limit.aborted) throw error;
  console.log('took too long');
}

await copy(2); // was not given the signal
// #endregion limit
