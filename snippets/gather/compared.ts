import { setTimeout as sleep } from 'node:timers/promises';

async function download(): Promise<void> {
  await sleep(200);
}

async function oneByOne(count: number): Promise<void> {
  for (let done = 0; done < count; done++) await download();
}

async function together(count: number): Promise<void> {
  await Promise.all(Array.from({ length: count }, download));
}

async function measure(work: () => Promise<void>): Promise<string> {
  const start = performance.now();
  await work();
  return `${Math.round(performance.now() - start)} ms`;
}

for (const count of [1, 2, 4, 8]) {
  const sequential = await measure(() => oneByOne(count));
  const concurrent = await measure(() => together(count));
  console.log(`${count}: one by one ${sequential}, together ${concurrent}`);
}
