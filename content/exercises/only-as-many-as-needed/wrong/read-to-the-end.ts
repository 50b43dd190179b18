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

async function* titles(): AsyncGenerator<string> {
  try {
    for (let page = 1; ; page++) {
      const found = await fetchPage(page);
      if (found.length === 0) return;
      yield* found;
    }
  } finally {
    console.log('connection closed');
  }
}

async function* take(source: AsyncIterable<string>, count: number): AsyncGenerator<string> {
  let taken = 0;
  for await (const item of source) {
    if (taken < count) yield item;
    taken += 1;
  }
}

const start = performance.now();
for await (const title of take(titles(), 6)) {
  console.log(`${Math.round(performance.now() - start)} ms: ${title}`);
}
console.log('done');
