import { AsyncLocalStorage } from 'node:async_hooks';
import { EventEmitter } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';

const request = new AsyncLocalStorage<string>();
const log = (text: string) => console.log(`[${request.getStore() ?? 'none'}] ${text}`);

async function handle(databaseMs: number): Promise<void> {
  log('asks the database');
  await sleep(databaseMs);
  log('answers');
}

await Promise.all([request.run('Ada', () => handle(200)), request.run('Ben', () => handle(100))]);
log('both are served');

const bell = new EventEmitter();
request.run('Ada', () => bell.on('ring', () => log('hears the bell')));
request.run('Ben', () => bell.emit('ring'));
