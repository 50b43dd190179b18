import { setTimeout as sleep } from 'node:timers/promises';

async function copyPages(): Promise<string> {
  for (let page = 1; page <= 5; page++) {
    await sleep(400);
    console.log(`Page ${page} is copied.`);
  }
  return 'The copy is complete.';
}

const outcome = await Promise.race([copyPages(), sleep(1000, 'Gave up.')]);
console.log(outcome);
