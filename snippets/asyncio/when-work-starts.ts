import { setTimeout as sleep } from 'node:timers/promises';

async function fetchPage(name: string): Promise<string> {
  console.log(`${name}: asked`);
  await sleep(1000); // stands for the network
  return `${name}: here`;
}

const a = fetchPage('a');
const b = fetchPage('b');
const later = () => fetchPage('c');
console.log('nothing awaited yet');

console.log(await a);
console.log(await b);
console.log(await later());
