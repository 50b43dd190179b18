import { setTimeout as sleep } from 'node:timers/promises';

let open = 0;

// A server that serves three at a time and refuses the others.
async function fetchPage(page: number): Promise<string> {
  open += 1;
  try {
    if (open > 3) throw new Error(`page ${page}: 503, too many requests`);
    await sleep(100);
    return `page ${page}`;
  } finally {
    open -= 1;
  }
}

const pages = [1, 2, 3, 4, 5, 6, 7, 8];
const outcomes = await Promise.allSettled(pages.map(fetchPage));
for (const outcome of outcomes) {
  console.log(outcome.status === 'fulfilled' ? outcome.value : outcome.reason.message);
}
