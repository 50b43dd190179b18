import { setTimeout as sleep } from 'node:timers/promises';

const pages = [
  ['Emma', 'Ulysses', 'Dune'],
  ['Walden', 'Persuasion', 'Candide'],
  ['Middlemarch', 'Solaris', 'Cranford'],
  ['Kim'],
];

// Gives an empty page behind the last one.
async function fetchPage(page: number): Promise<string[]> {
  await sleep(100);
  return pages[page - 1] ?? [];
}

// Gives the titles of all pages.
async function* titles(): AsyncGenerator<string> {
  try {
    const all: string[] = [];
    for (let page = 1; ; page++) {
      const found = await fetchPage(page);
      if (found.length === 0) break;
      all.push(...found);
    }
    yield* all;
  } finally {
    console.log('connection closed');
  }
}

// Gives the first items of a source, and asks it for no more.
async function* take(source: AsyncIterable<string>, count: number): AsyncGenerator<string> {
  const items = await Array.fromAsync(source);
  yield* items.slice(0, count);
}

const start = performance.now();
for await (const title of take(titles(), 6)) {
  console.log(`${Math.round(performance.now() - start)} ms: ${title}`);
}
console.log('done');
