import { setTimeout as sleep } from 'node:timers/promises';

// #region pool
function createPool(size: number) {
  const waiting: ((connection: Disposable) => void)[] = [];
  let free = size;

  function handOut(): void {
    const next = free > 0 ? waiting.shift() : undefined;
    if (!next) return;
    free--;
    next({ [Symbol.dispose]: giveBack });
  }

  function giveBack(): void {
    free++;
    handOut();
  }

  return function take(): Promise<Disposable> {
    const { promise, resolve } = Promise.withResolvers<Disposable>();
    waiting.push(resolve);
    handOut();
    return promise;
  };
}
// #endregion pool

// #region use
const takeConnection = createPool(2);

async function writeLog(_connection: Disposable, id: number): Promise<void> {
  await sleep(50);
  console.log(`order ${id} is in the log`);
}

async function placeOrder(id: number): Promise<void> {
  using connection = await takeConnection();
  await sleep(50);
  await writeLog(connection, id);
}

await placeOrder(1);
await Promise.all([placeOrder(2), placeOrder(3)]);
// #endregion use
