import { setTimeout as sleep } from 'node:timers/promises';

let shown = '';
let latest = new AbortController();

async function search(text: string, networkMs: number): Promise<void> {
  latest.abort();
  latest = new AbortController();
  const { signal } = latest;
  try {
    await sleep(networkMs, undefined, { signal }); // stands for the server
  } catch (error) {
    if (!signal.aborted) throw error;
    return console.log(`"${text}" is no longer wanted`);
  }
  shown = `results for "${text}"`;
  console.log(shown);
}

const searches = [search('a', 700)];
await sleep(200);
searches.push(search('async', 300));

await Promise.all(searches);
console.log(`on the screen: ${shown}`);
