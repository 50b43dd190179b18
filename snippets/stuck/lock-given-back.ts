import { setTimeout as sleep } from 'node:timers/promises';

// #region lock
function createLock() {
  let last = Promise.resolve();
  return function acquire(): Promise<Disposable> {
    const { promise, resolve } = Promise.withResolvers<void>();
    const previous = last;
    last = promise;
    return previous.then(() => ({ [Symbol.dispose]: resolve }));
  };
}
// #endregion lock

// #region use
const acquire = createLock();

async function print(document: string): Promise<void> {
  using _lock = await acquire();
  await sleep(100);
  if (document === '') throw new Error('nothing to print');
  console.log(`${document} is printed`);
}

const outcomes = await Promise.allSettled(['letter', '', 'invoice'].map(print));
console.log(outcomes.map((outcome) => outcome.status).join(', '));
// #endregion use
