import { setTimeout as sleep } from 'node:timers/promises';

function createSlot<Item>() {
  let newest: { item: Item } | undefined;
  let wake = (): void => {};

  return {
    put(item: Item): void {
      newest = { item };
      wake();
    },
    async take(): Promise<Item> {
      while (!newest) await new Promise<void>((resolve) => (wake = resolve));
      const { item } = newest;
      newest = undefined;
      return item;
    },
  };
}

const slot = createSlot<number>();

async function show(): Promise<void> {
  for (let frame = 1; frame <= 4; frame++) {
    const reading = await slot.take();
    console.log(`  showing reading ${reading}`);
    await sleep(240);
  }
}

const showing = show();
for (let reading = 1; reading <= 10; reading++) {
  await sleep(100);
  slot.put(reading);
}
await showing;
