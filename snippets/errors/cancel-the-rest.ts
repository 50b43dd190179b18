import { setTimeout as sleep } from 'node:timers/promises';

const stop = new AbortController();

async function upload(name: string, networkMs: number, isRefused = false): Promise<void> {
  try {
    await sleep(networkMs, undefined, { signal: stop.signal });
  } catch (error) {
    console.log(`${name}: stopped`);
    throw error;
  }
  if (isRefused) throw new Error(`${name} was refused`);
  console.log(`${name}: stored`);
}

const uploads = [upload('notes', 100, true), upload('photo', 300), upload('video', 900)];
try {
  await Promise.all(uploads);
} catch (error) {
  stop.abort();
  await Promise.allSettled(uploads); // none of them runs when we go on
  console.log(`caught: ${(error as Error).message}`);
}
