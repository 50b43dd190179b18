import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';

const file = new URL('./menu.txt', import.meta.url);

async function handMenuBlocking(guest: string): Promise<void> {
  const menu = readFileSync(file, 'utf8');
  console.log(`${guest} has the menu: ${menu.trim()}`);
}

async function handMenuWaiting(guest: string): Promise<void> {
  const menu = await readFile(file, 'utf8');
  console.log(`${guest} has the menu: ${menu.trim()}`);
}

async function greet(guest: string): Promise<void> {
  console.log(`${guest} is greeted`);
}

for (const handMenu of [handMenuBlocking, handMenuWaiting]) {
  console.log(`${handMenu.name}:`);
  await Promise.all([handMenu('Ada'), greet('Ben')]);
}
