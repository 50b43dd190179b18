// @network loopback
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

async function visit(guest: string, port: number): Promise<void> {
  try {
    const response = await fetch(`http://127.0.0.1:${port}/`);
    console.log(`${guest}: ${await response.text()}`);
  } catch (error) {
    console.log(`${guest}: ${((error as Error).cause as NodeJS.ErrnoException).code}`);
  }
}

// #region closing
async function serveAndClose(tellsGuests: boolean): Promise<void> {
  const server = createServer(async (_request, response) => {
    await sleep(600);
    if (tellsGuests && !server.listening) response.setHeader('connection', 'close');
    response.end('served');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;

  const early = visit('Ada', port);
  await sleep(200);
  const start = performance.now();
  const closed = once(server.close(), 'close');
  await visit('Ben', port);
  await early;
  await closed;
  console.log(`closed after ${Math.round(performance.now() - start)} ms`);
}

await serveAndClose(false);
await serveAndClose(true);
// #endregion closing
