import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';

async function* readings(): AsyncGenerator<number> {
  for (const celsius of [18, 19, 24, 21]) {
    await sleep(500);
    yield celsius;
  }
}

async function store(source: AsyncIterable<number>): Promise<void> {
  for await (const _celsius of source) {
    await sleep(300); // stands for writing the value to a database
  }
}

async function measure(name: string, source: AsyncIterable<number>): Promise<void> {
  const start = performance.now();
  await store(source);
  console.log(`${name}: ${Math.round(performance.now() - start)} ms`);
}

await measure('one at a time', readings());
await measure('reading ahead', Readable.from(readings()));
