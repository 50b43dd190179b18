import { setTimeout as sleep } from 'node:timers/promises';

// #region map-ahead
async function* mapAhead<In, Out>(
  items: Iterable<In>,
  limit: number,
  work: (item: In) => Promise<Out>,
): AsyncGenerator<Out> {
  const ahead: Promise<Out>[] = [];
  for (const item of items) {
    const result = work(item);
    result.catch(() => {}); // thrown below, when its turn comes
    ahead.push(result);
    if (ahead.length >= limit) yield (await ahead.shift()) as Out;
  }
  yield* ahead;
}
// #endregion map-ahead

// #region feed
async function prepare(batch: number): Promise<string> {
  await sleep(300); // stands for fetching and decoding
  return `batch ${batch}`;
}

async function trainOn(_batch: string): Promise<void> {
  await sleep(100); // stands for one step on the accelerator
}

const batches = Array.from({ length: 8 }, (_, index) => index + 1);

for (const limit of [1, 2, 4, 8]) {
  const start = performance.now();
  for await (const batch of mapAhead(batches, limit, prepare)) await trainOn(batch);
  console.log(`limit ${limit}: ${Math.round(performance.now() - start)} ms`);
}
// #endregion feed
