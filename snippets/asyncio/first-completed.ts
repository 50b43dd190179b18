import { setTimeout as sleep } from 'node:timers/promises';

async function ask(shop: string, ms: number, signal: AbortSignal): Promise<string> {
  try {
    await sleep(ms, undefined, { signal });
    return shop;
  } finally {
    console.log(`${shop}: ${signal.aborted ? 'stopped' : 'answered'}`);
  }
}

// #region race
const rest = new AbortController();
const asked = [
  ask('Ashby', 900, rest.signal),
  ask('Birch', 300, rest.signal),
  ask('Cole', 600, rest.signal),
];

const first = await Promise.race(asked);
rest.abort();
await Promise.allSettled(asked);
console.log(`the first was ${first}`);
// #endregion race
