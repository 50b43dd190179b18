import { setTimeout as sleep } from 'node:timers/promises';

async function brewTea(): Promise<string> {
  console.log('brewTea: the water is on');
  await sleep(300);
  console.log('brewTea: the water boils');
  await sleep(200);
  return 'tea';
}

const tea = brewTea();
console.log('module: the table is laid');
console.log(`module: there is ${await tea}`);
