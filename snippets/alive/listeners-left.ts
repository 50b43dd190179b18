import { addAbortListener, getEventListeners } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';

const shutdown = new AbortController();
const sayGoodbye = () => console.log('shutting down');

// #region requests
async function serve(): Promise<void> {
  shutdown.signal.addEventListener('abort', () => sayGoodbye());
  await sleep(10); // stands for the request
}

async function serveAndTidyUp(): Promise<void> {
  using _listener = addAbortListener(shutdown.signal, () => sayGoodbye());
  await sleep(10);
}

async function serveMany(serveOne: () => Promise<void>): Promise<void> {
  const before = getEventListeners(shutdown.signal, 'abort').length;
  for (let request = 1; request <= 20; request++) await serveOne();
  const left = getEventListeners(shutdown.signal, 'abort').length - before;
  console.log(`${serveOne.name}: ${left} listeners left`);
}
// #endregion requests

await serveMany(serve);
await serveMany(serveAndTidyUp);
