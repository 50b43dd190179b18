import { setTimeout as sleep } from 'node:timers/promises';

async function beat(): Promise<void> {
  for (let count = 1; count <= 3; count++) {
    await sleep(400);
    console.log(`beat ${count}`);
  }
}

void beat();
await sleep(500);
console.log('the module is done');
