// @type-error 2801
import { setTimeout as sleep } from 'node:timers/promises';

async function isLocked(): Promise<boolean> {
  await sleep(50);
  return false;
}

async function save(): Promise<void> {
  await sleep(100);
  console.log('The file is written.');
}

if (isLocked()) console.log('The file is locked.');
save();
console.log('Everything is saved.');
