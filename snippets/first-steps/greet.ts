import { setTimeout as sleep } from 'node:timers/promises';

async function greet(name: string): Promise<string> {
  console.log(`Hello, ${name}.`);
  await sleep(1000);
  console.log(`Still here, ${name}?`);
  return `Goodbye, ${name}.`;
}

const promise = greet('Ada');
console.log('greet() has returned.');

const farewell = await promise;
console.log(farewell);
