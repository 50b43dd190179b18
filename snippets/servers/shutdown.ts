// @network loopback
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

// #region server
const workMs = new Map([
  ['/soup', 300],
  ['/stew', 900],
  ['/roast', 60_000],
]);
const giveUp = new AbortController();
let isStopping = false;

async function answer(url: string): Promise<readonly [status: number, text: string]> {
  if (url === '/ready') return isStopping ? [503, 'stopping'] : [200, 'ready'];
  const ms = workMs.get(url);
  if (ms === undefined) return [404, 'no such dish'];
  await sleep(ms, undefined, { signal: giveUp.signal });
  return [200, 'served'];
}

const server = createServer((request, response) => {
  const send = (status: number, text: string) => {
    if (isStopping) response.setHeader('connection', 'close');
    response.writeHead(status).end(text);
  };
  answer(request.url ?? '').then(
    ([status, text]) => send(status, text),
    () => (giveUp.signal.aborted ? send(503, 'closed') : send(500, 'something went wrong')),
  );
});
// #endregion server
server.listen(0, '127.0.0.1');
await once(server, 'listening');
const { port } = server.address() as AddressInfo;

// #region stop
async function stop(): Promise<void> {
  console.log('SIGTERM');
  isStopping = true; // from now on, /ready says no
  await sleep(500); // until the load balancer has seen it

  const closed = once(server.close(), 'close');
  const limit = setTimeout(() => giveUp.abort(), 1000);
  const lastLimit = setTimeout(() => server.closeAllConnections(), 1200);
  await closed;
  clearTimeout(limit);
  clearTimeout(lastLimit);
  console.log('closed'); // the place to close the pool of the database
}

process.once('SIGTERM', stop);
// #endregion stop

// #region guests
async function visit(guest: string, url: string): Promise<void> {
  try {
    const response = await fetch(`http://127.0.0.1:${port}${url}`);
    console.log(`${guest}: ${response.status} ${await response.text()}`);
  } catch (error) {
    console.log(`${guest}: ${((error as Error).cause as NodeJS.ErrnoException).code}`);
  }
}

const early = [visit('Ada', '/soup'), visit('Ben', '/stew'), visit('Cleo', '/roast')];
await sleep(200);
process.kill(process.pid, 'SIGTERM'); // in production the supervisor sends it
await sleep(50);
const late = [visit('balancer', '/ready'), visit('Dan', '/soup')];
await sleep(550);
late.push(visit('Eve', '/soup'));
await Promise.all([...early, ...late]);
// #endregion guests
