import { setTimeout as sleep } from 'node:timers/promises';

async function store(picture: number): Promise<void> {
  console.log(`  storing picture ${picture}`);
  await sleep(150);
}

for (let picture = 1; picture <= 4; picture++) {
  await sleep(50);
  console.log(`picture ${picture} taken`);
  await store(picture);
}
console.log('all stored');
