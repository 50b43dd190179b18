import { setTimeout as sleep } from 'node:timers/promises';

function createQueue<Item>(capacity: number) {
  const items: Item[] = [];
  const waitingForRoom: (() => void)[] = [];
  const waitingForItem: (() => void)[] = [];

  const waitIn = (line: (() => void)[]) => new Promise<void>((resolve) => line.push(resolve));

  return {
    async put(item: Item): Promise<void> {
      while (items.length >= capacity) await waitIn(waitingForRoom);
      items.push(item);
      waitingForItem.shift()?.();
    },
    async take(): Promise<Item> {
      while (items.length === 0) await waitIn(waitingForItem);
      const item = items.shift() as Item;
      waitingForRoom.shift()?.();
      return item;
    },
  };
}

// #region measure
async function measure(pausesMs: number[], capacity: number): Promise<string> {
  const start = performance.now();
  const queue = createQueue<number>(capacity);
  let oldestMs = 0;

  async function takePictures(): Promise<void> {
    for (const pauseMs of pausesMs) {
      await sleep(pauseMs);
      await queue.put(performance.now());
    }
  }

  async function storePictures(): Promise<void> {
    for (const _ of pausesMs) {
      const queuedMs = await queue.take();
      await sleep(150);
      oldestMs = Math.max(oldestMs, performance.now() - queuedMs);
    }
  }

  await Promise.all([takePictures(), storePictures()]);
  return `${Math.round(performance.now() - start)} ms, oldest ${Math.round(oldestMs)} ms`;
}

const bursts = Array.from({ length: 24 }, (_, index) => (index % 6 === 0 ? 1000 : 10));
const steady = Array.from({ length: 24 }, () => 50);

for (const capacity of [1, 2, 5, 20]) {
  console.log(`capacity ${capacity}, bursts: ${await measure(bursts, capacity)}`);
  console.log(`capacity ${capacity}, steady: ${await measure(steady, capacity)}`);
}
// #endregion measure
