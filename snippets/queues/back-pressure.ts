import { setTimeout as sleep } from 'node:timers/promises';

// #region queue
function createQueue<Item>(capacity: number) {
  const items: Item[] = [];
  const waitingForRoom: (() => void)[] = [];
  const waitingForItem: (() => void)[] = [];
  let isClosed = false;

  const waitIn = (line: (() => void)[]) => new Promise<void>((resolve) => line.push(resolve));

  return {
    async put(item: Item): Promise<void> {
      while (items.length >= capacity) await waitIn(waitingForRoom);
      items.push(item);
      waitingForItem.shift()?.();
    },
    close(): void {
      isClosed = true;
      for (const wake of waitingForItem.splice(0)) wake();
    },
    async *[Symbol.asyncIterator](): AsyncGenerator<Item, void> {
      while (true) {
        while (items.length === 0) {
          if (isClosed) return;
          await waitIn(waitingForItem);
        }
        const item = items.shift() as Item;
        waitingForRoom.shift()?.();
        yield item;
      }
    },
  };
}
// #endregion queue

// #region main
const queue = createQueue<number>(2);

async function produce(): Promise<void> {
  for (let page = 1; page <= 7; page++) {
    await sleep(50);
    const start = performance.now();
    await queue.put(page);
    console.log(`page ${page} queued, ${Math.round(performance.now() - start)} ms held back`);
  }
  queue.close();
}

async function consume(name: string, readingMs: number): Promise<void> {
  for await (const page of queue) {
    await sleep(readingMs);
    console.log(`  ${name} read page ${page}`);
  }
}

await Promise.all([produce(), consume('Ada', 300), consume('Ben', 400)]);
console.log('every page read');
// #endregion main
