import { setTimeout as sleep } from 'node:timers/promises';

async function* rows(): AsyncGenerator<number> {
  console.log('table locked');
  try {
    yield 1;
    yield 2;
  } finally {
    await sleep(100);
    console.log('table unlocked');
  }
}

for await (const row of rows()) {
  console.log(`row ${row}`);
  break;
}
console.log('after the loop');
