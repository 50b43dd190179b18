import { setTimeout as sleep } from 'node:timers/promises';

async function upload(name: string, networkMs: number, isRefused = false): Promise<void> {
  await sleep(networkMs);
  console.log(`${name}: ${isRefused ? 'refused' : 'stored'}`);
  if (isRefused) throw new Error(`${name} was refused`);
}

try {
  await Promise.all([upload('notes', 100, true), upload('photo', 300), upload('video', 900, true)]);
} catch (error) {
  console.log(`caught: ${(error as Error).message}`);
}
