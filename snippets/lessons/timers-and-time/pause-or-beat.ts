import { setTimeout as sleep } from 'node:timers/promises';

const start = performance.now();

async function ask(name: string): Promise<void> {
  console.log(`${name}: ${Math.round(performance.now() - start)} ms`);
  await sleep(30);
}

async function withPauses(): Promise<void> {
  for (let count = 1; count <= 4; count++) {
    await ask('pause');
    await sleep(100);
  }
}

async function onTheBeat(): Promise<void> {
  for (let count = 1; count <= 4; count++) {
    await ask('beat');
    const dueMs = start + count * 100;
    await sleep(Math.max(0, dueMs - performance.now()));
  }
}

await Promise.all([withPauses(), onTheBeat()]);
