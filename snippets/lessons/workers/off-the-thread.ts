// @clock real
// @timeout 30s
import { once } from 'node:events';
import { isMainThread, parentPort, Worker } from 'node:worker_threads';

// #region count
function countPrimes(limit: number): number {
  let count = 0;
  for (let candidate = 2; candidate <= limit; candidate++) {
    let divisor = 2;
    while (divisor * divisor <= candidate && candidate % divisor !== 0) divisor += 1;
    if (divisor * divisor > candidate) count += 1;
  }
  return count;
}
// #endregion count

// #region threads
async function compare(): Promise<void> {
  const worker = new Worker(new URL(import.meta.url));

  async function countElsewhere(limit: number): Promise<number> {
    worker.postMessage(limit);
    const [count] = await once(worker, 'message');
    return count;
  }

  console.log(`The worker is up, and counts ${await countElsewhere(10)} to 10.`);

  setTimeout(() => console.log('  the first timer'), 1);
  console.log(`counted here: ${countPrimes(1_000_000)}`);

  setTimeout(() => console.log('  the second timer'), 1);
  console.log(`counted elsewhere: ${await countElsewhere(1_000_000)}`);
  await worker.terminate();
}

if (isMainThread) await compare();
parentPort?.on('message', (limit: number) => parentPort?.postMessage(countPrimes(limit)));
// #endregion threads
