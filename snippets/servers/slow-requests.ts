// @network loopback
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

// #region server
const databaseMs = new Map([
  ['/health', 100],
  ['/orders', 600],
  ['/report', 900],
]);

async function answer(url = '/'): Promise<string> {
  const waitMs = databaseMs.get(url);
  await sleep(waitMs ?? 300);
  if (waitMs === undefined) throw new Error(`no such page: ${url}`);
  return `contents of ${url}`;
}

const server = createServer((request, response) => {
  answer(request.url).then(
    (body) => response.end(body),
    () => response.writeHead(500).end('something went wrong'),
  );
});
// #endregion server

// #region clients
server.listen(0, '127.0.0.1');
await once(server, 'listening');
const { port } = server.address() as AddressInfo;

async function visit(url: string): Promise<void> {
  const response = await fetch(`http://127.0.0.1:${port}${url}`);
  console.log(response.status, await response.text());
}

await Promise.all(['/report', '/orders', '/health', '/broken'].map(visit));

server.close();
await once(server, 'close');
console.log('closed');
// #endregion clients
