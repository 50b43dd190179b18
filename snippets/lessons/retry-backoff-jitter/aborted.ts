import { setTimeout as sleep } from 'node:timers/promises';

async function ask(signal: AbortSignal): Promise<string> {
  console.log('asking');
  await sleep(50, undefined, { signal });
  throw new Error('not available');
}

// #region retry
async function retry<Result>(work: () => Promise<Result>, signal: AbortSignal): Promise<Result> {
  for (let pauseMs = 100; ; pauseMs *= 2) {
    try {
      return await work();
    } catch (error) {
      console.log(`failed: ${(error as Error).message}`);
    }
    await sleep(pauseMs, undefined, { signal });
  }
}
// #endregion retry

// #region use
for (const abortMs of [300, 420]) {
  const user = new AbortController();
  setTimeout(() => user.abort(), abortMs);
  try {
    await retry(() => ask(user.signal), user.signal);
  } catch {
    console.log(user.signal.aborted ? 'given up' : 'failed');
  }
}
// #endregion use
