import { setTimeout as sleep } from 'node:timers/promises';

const sizesMB = new Map([
  ['beach', 300],
  ['boat', 100],
  ['cliff', 230],
  ['dune', 50],
  ['gull', 100],
]);

async function download(name: string): Promise<string> {
  const sizeMB = sizesMB.get(name);
  await sleep(sizeMB ?? 50); // a millisecond for each megabyte
  if (sizeMB === undefined) throw new Error(`there is no ${name}`);
  return `${name}, ${sizeMB} MB`;
}

// Does the work for all items, at most so many at a time, and gives the results in the order of the items.
async function mapLimited<Item, Result>(
  items: readonly Item[],
  places: number,
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  const waiting = items.entries();
  const hasFailed = false;

  async function fillPlace(): Promise<void> {
    try {
      for (const [index, item] of waiting) {
        if (hasFailed) return;
        results[index] = await work(item);
      }
    } catch (error) {
      results.push(error as Result);
    }
  }

  const outcomes = await Promise.allSettled(Array.from({ length: places }, fillPlace));
  const failure = outcomes.find((outcome) => outcome.status === 'rejected');
  if (failure) throw failure.reason;
  return results;
}

for (const album of [
  ['beach', 'boat', 'cliff', 'dune', 'gull'],
  ['beach', 'yeti', 'cliff', 'dune'],
]) {
  try {
    const files = await mapLimited(album, 2, download);
    for (const file of files) console.log(file);
  } catch (error) {
    console.log(`failed: ${(error as Error).message}`);
  }
}
