import { setTimeout as sleep } from 'node:timers/promises';

const { promise: baked, resolve: notifyAll } = Promise.withResolvers<void>();
let loaves = 0;

// #region late
async function waitFor(isTrue: () => boolean): Promise<void> {
  while (!isTrue()) await baked;
}

async function buy(name: string, wanted: number): Promise<void> {
  await waitFor(() => loaves >= wanted);
  loaves -= wanted; // a microtask after the look
  console.log(`${name} takes ${wanted}, ${loaves} left`);
}
// #endregion late

const buyers = [buy('Ada', 3), buy('Ben', 1)];
await sleep(100);
loaves += 3;
notifyAll();
await Promise.all(buyers);
