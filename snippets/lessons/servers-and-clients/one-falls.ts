// @network loopback
// @throws TypeError: Cannot read properties of undefined (reading 'name')
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

// #region server
const customers = new Map([['1', { name: 'Ada' }]]);

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const id = request.url?.slice(1) ?? '';
  await sleep(id === '1' ? 500 : 100); // stands for a database
  const customer = customers.get(id) as { name: string }; // the mistake
  response.end(customer.name);
}

const server = createServer(answer);
// #endregion server

server.listen(0, '127.0.0.1');
await once(server, 'listening');
const { port } = server.address() as AddressInfo;

async function visit(path: string): Promise<void> {
  const response = await fetch(`http://127.0.0.1:${port}${path}`);
  console.log(path, response.status, await response.text());
}

await Promise.all([visit('/1'), visit('/2')]);
