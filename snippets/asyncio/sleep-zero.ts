import { setImmediate as nextTurn } from 'node:timers/promises';

async function count(name: string, giveWay: () => Promise<void>): Promise<void> {
  for (let step = 1; step <= 3; step++) {
    console.log(`${name} ${step}`);
    await giveWay();
  }
}

setImmediate(() => console.log('  first callback'));
await count('microtask', async () => {});

setImmediate(() => console.log('  second callback'));
await count('turn of the loop', () => nextTurn());
