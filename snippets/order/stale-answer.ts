import { setTimeout as sleep } from 'node:timers/promises';

let shown = '';

async function search(text: string, networkMs: number): Promise<void> {
  await sleep(networkMs); // stands for the server
  shown = `results for "${text}"`;
  console.log(shown);
}

const searches = [search('a', 700)];
await sleep(200);
searches.push(search('async', 300));

await Promise.all(searches);
console.log(`on the screen: ${shown}`);
