import { setTimeout as sleep } from 'node:timers/promises';

const answersMs = [300, 100, 100, 400, 100, 100, 150, 100];

async function fetchPage(page: number): Promise<void> {
  await sleep(answersMs[page - 1]);
  console.log(`page ${page}`);
}

const waiting = [1, 2, 3, 4, 5, 6, 7, 8].values();

async function work(): Promise<void> {
  for (const page of waiting) await fetchPage(page);
}

await Promise.all([work(), work(), work()]);
console.log('every page fetched');
