import { setTimeout as sleep } from 'node:timers/promises';

const answersMs = [300, 100, 100, 400, 100, 100, 150, 100];

async function fetchPage(page: number): Promise<void> {
  await sleep(answersMs[page - 1]);
  console.log(`page ${page}`);
}

const pages = [1, 2, 3, 4, 5, 6, 7, 8];

for (let from = 0; from < pages.length; from += 3) {
  await Promise.all(pages.slice(from, from + 3).map(fetchPage));
}
console.log('every page fetched');
