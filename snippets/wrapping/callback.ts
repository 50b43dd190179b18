import { promisify } from 'node:util';

// #region library
const stock = new Map([['tea', 12]]);

// Error first, then the value: the convention of Node's own callbacks.
function countStock(item: string, callback: (error: Error | null, count?: number) => void): void {
  const count = stock.get(item);
  const error = count === undefined ? new Error(`no such item: ${item}`) : null;
  setTimeout(callback, 100, error, count);
}

// A convention of its own: no error, and a function that cancels.
function scan(durationMs: number, onDone: (image: string) => void): () => void {
  const timer = setTimeout(onDone, durationMs, 'image of the receipt');
  return () => clearTimeout(timer);
}
// #endregion library

// #region promisify
const stockOf = promisify(countStock);

console.log(`tea: ${await stockOf('tea')}`);
await stockOf('tee').catch((error) => console.log(error.message));
// #endregion promisify

// #region by-hand
function scanned(durationMs: number, signal: AbortSignal): Promise<string> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const onAbort = () => {
      cancel();
      reject(signal.reason);
    };
    signal.addEventListener('abort', onAbort, { once: true });
    const cancel = scan(durationMs, (image) => {
      signal.removeEventListener('abort', onAbort);
      resolve(image);
    });
  });
}

console.log(await scanned(100, AbortSignal.timeout(500)));
await scanned(60_000, AbortSignal.timeout(500)).catch((error) => console.log(error.name));
// #endregion by-hand
