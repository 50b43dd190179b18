import { setTimeout as sleep } from 'node:timers/promises';

async function ask(shop: string, ms: number): Promise<string> {
  await sleep(ms);
  throw new Error(`${shop} is closed`);
}

try {
  await Promise.any([ask('Ashby', 900), ask('Birch', 300), ask('Cole', 600)]);
} catch (error) {
  if (!(error instanceof AggregateError)) throw error;
  for (const each of error.errors) console.log(each.message);
}
