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

async function mapLimited<Item, Result>(
  items: readonly Item[],
  places: number,
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  if (places < 1) throw new RangeError('there has to be a place');
  const results: Result[] = [];
  for (const item of items) results.push(await work(item));
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
