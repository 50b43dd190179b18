import { setTimeout as sleep } from 'node:timers/promises';

async function ask(shop: string, ms: number, isClosed = false): Promise<string> {
  await sleep(ms); // stands for the network
  if (isClosed) throw new Error(`${shop} is closed`);
  return shop;
}

async function report(name: string, promise: Promise<unknown>): Promise<void> {
  try {
    console.log(`${name} is fulfilled:`, await promise);
  } catch (error) {
    console.log(`${name} is rejected:`, (error as Error).message);
  }
}

const toStatuses = (outcomes: PromiseSettledResult<string>[]) =>
  outcomes.map(({ status }) => status).join(', ');

// #region main
const requests = [ask('Ashby', 900), ask('Birch', 300, true), ask('Cole', 600)];

await Promise.all([
  report('all', Promise.all(requests)),
  report('race', Promise.race(requests)),
  report('any', Promise.any(requests)),
  report('allSettled', Promise.allSettled(requests).then(toStatuses)),
]);
// #endregion main
