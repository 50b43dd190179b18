import { setTimeout as sleep } from 'node:timers/promises';

async function fetchNews(): Promise<string> {
  await sleep(20);
  if (performance.now() < 1000) throw new Error('the server is starting');
  return 'no news';
}

for (let attempt = 1; attempt <= 5; attempt++) {
  try {
    console.log(await fetchNews());
    break;
  } catch (error) {
    console.log(`attempt ${attempt}: ${(error as Error).message}`);
  }
}
