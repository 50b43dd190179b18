// @clock real
import { once } from 'node:events';
import { isMainThread, parentPort, Worker } from 'node:worker_threads';

// #region double
async function useWorker(): Promise<void> {
  const worker = new Worker(new URL(import.meta.url));
  const ended = new Promise((resolve) => worker.on('exit', resolve));

  async function double(number: number): Promise<number> {
    worker.postMessage(number);
    const [result] = await once(worker, 'message');
    return result;
  }

  console.log(await double(21));
  try {
    console.log(await double(-1));
  } catch (error) {
    console.log((error as Error).message);
  }
  console.log(`the worker has ended, exit code ${await ended}`);
}

if (isMainThread) await useWorker();
parentPort?.on('message', (number: number) => {
  if (number < 0) throw new RangeError(`${number} is negative`);
  parentPort?.postMessage(number * 2);
});
// #endregion double
