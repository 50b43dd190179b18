import { setTimeout as sleep } from 'node:timers/promises';

// #region queue
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
// #endregion queue

// #region use
const queue = createQueue<number | 'end'>(2);

async function takePictures(): Promise<void> {
  for (let picture = 1; picture <= 6; picture++) {
    await sleep(50);
    await queue.put(picture);
    console.log(`picture ${picture} in the queue`);
  }
  await queue.put('end');
}

async function storePictures(): Promise<void> {
  for (let item = await queue.take(); item !== 'end'; item = await queue.take()) {
    await sleep(150);
    console.log(`  picture ${item} stored`);
  }
}

await Promise.all([takePictures(), storePictures()]);
// #endregion use
