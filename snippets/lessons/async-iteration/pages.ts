import { setTimeout as sleep } from 'node:timers/promises';

const pages = [['Ada', 'Bo'], ['Cleo', 'Dan'], ['Eve', 'Finn'], ['Gus']];

async function fetchPage(page: number): Promise<string[]> {
  console.log(`page ${page}`);
  await sleep(100);
  return pages[page - 1] ?? [];
}

// #region members
async function* members(): AsyncGenerator<string> {
  try {
    for (let page = 1; ; page++) {
      const names = await fetchPage(page);
      if (names.length === 0) return;
      yield* names;
    }
  } finally {
    console.log('connection closed');
  }
}

for await (const name of members()) {
  if (!name.startsWith('C')) continue;
  console.log(`found ${name}`);
  break;
}
// #endregion members
