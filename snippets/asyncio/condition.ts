import { setTimeout as sleep } from 'node:timers/promises';

// #region condition
function createCondition() {
  let { promise, resolve } = Promise.withResolvers<void>();
  return {
    changed: () => promise,
    notifyAll(): void {
      resolve();
      ({ promise, resolve } = Promise.withResolvers<void>());
    },
  };
}

const shelf = createCondition();
let loaves = 0;

async function buy(name: string, wanted: number): Promise<void> {
  while (loaves < wanted) await shelf.changed();
  loaves -= wanted;
  console.log(`${name} takes ${wanted}, ${loaves} left`);
}

async function bake(batch: number): Promise<void> {
  await sleep(100);
  loaves += batch;
  shelf.notifyAll();
}

const buyers = [buy('Ada', 3), buy('Ben', 1)];
await bake(3);
await bake(3);
await Promise.all(buyers);
// #endregion condition
