import { setTimeout as sleep } from 'node:timers/promises';

// #region two-ways
async function readPrice(): Promise<number> {
  await sleep(10);
  throw new Error('no price');
}

async function withAwait(): Promise<number> {
  return await readPrice();
}

async function withoutAwait(): Promise<number> {
  return readPrice();
}
// #endregion two-ways

async function printStack(read: () => Promise<number>): Promise<void> {
  try {
    await read();
  } catch (error) {
    const frames = String((error as Error).stack).matchAll(/at (?:async )?(\w+) \(/g);
    const names = Array.from(frames, ([, name]) => name);
    console.log(`${read.name}: ${names.join(' < ')}`);
  }
}

await printStack(withAwait);
await printStack(withoutAwait);
