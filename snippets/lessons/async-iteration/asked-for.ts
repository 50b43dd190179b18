import { setTimeout as sleep } from 'node:timers/promises';

async function* readings(): AsyncGenerator<number> {
  console.log('sensor on');
  for (const celsius of [18, 21, 19]) {
    await sleep(200);
    console.log(`  measured ${celsius}`);
    yield celsius;
  }
  console.log('sensor off');
}

const source = readings();
await sleep(500);

for await (const celsius of source) {
  await sleep(100); // stands for storing it
  console.log(`stored ${celsius}`);
}
