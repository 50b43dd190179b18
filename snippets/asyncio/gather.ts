import { setTimeout as sleep } from 'node:timers/promises';

async function fetchPage(name: string, ms: number): Promise<string> {
  await sleep(ms);
  if (name === 'b') throw new Error('b is not there');
  console.log(`  ${name} has been fetched`);
  return name;
}

// #region gather
const fetchAll = () => [fetchPage('a', 300), fetchPage('b', 100), fetchPage('c', 200)];

try {
  console.log(await Promise.all(fetchAll()));
} catch (error) {
  console.log(`all: ${(error as Error).message}`);
}

for (const outcome of await Promise.allSettled(fetchAll())) {
  if (outcome.status === 'fulfilled') console.log(`allSettled: ${outcome.value}`);
  else console.log(`allSettled: ${outcome.reason.message}`);
}
// #endregion gather
