import { setTimeout as sleep } from 'node:timers/promises';

let currentUser = '';

async function answer(user: string, databaseMs: number): Promise<void> {
  currentUser = user;
  await sleep(databaseMs); // stands for a query
  console.log(`to ${user}: the letters of ${currentUser}`);
}

console.log('one after the other');
await answer('Ada', 200);
await answer('Ben', 100);

console.log('at the same time');
await Promise.all([answer('Ada', 200), answer('Ben', 100)]);
