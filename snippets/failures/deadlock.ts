// @exit 13
import { setTimeout as sleep } from 'node:timers/promises';

async function connect(): Promise<string> {
  console.log('To connect, wait for the settings.');
  await sleep(50);
  return `connected to ${await settings}`;
}

async function readSettings(): Promise<string> {
  console.log('To read the settings, wait for the connection.');
  await sleep(50);
  return `settings, ${await connection}`;
}

const connection = connect();
const settings = readSettings();

console.log(await connection);
