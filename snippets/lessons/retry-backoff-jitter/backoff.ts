import { setTimeout as sleep } from 'node:timers/promises';

async function fetchNews(): Promise<string> {
  await sleep(20);
  if (performance.now() < 1000) throw new Error('the server is starting');
  return 'no news';
}

// #region retry
async function retry<Result>(work: () => Promise<Result>, attempts: number): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (attempt === attempts) throw error;
      const pauseMs = Math.min(100 * 2 ** (attempt - 1), 5000);
      console.log(`attempt ${attempt}: ${(error as Error).message}, pausing ${pauseMs} ms`);
      await sleep(pauseMs);
    }
  }
}

console.log(await retry(fetchNews, 5));
// #endregion retry
