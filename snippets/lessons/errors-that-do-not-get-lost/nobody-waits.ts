// @throws Error: the disk is full
import { setTimeout as sleep } from 'node:timers/promises';

async function save(_note: string): Promise<void> {
  await sleep(100);
  throw new Error('the disk is full');
}

try {
  save('milk, bread');
  console.log('Saved.');
} catch {
  console.log('Not saved, please try again.');
}

await sleep(500); // stands for the rest of the program
console.log('Goodbye.');
