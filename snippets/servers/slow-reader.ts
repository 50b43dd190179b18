// @clock real
// @network loopback
import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pipeline } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';

// #region export
const kib = 1024;
const pieces = 512;
let made = 0;

function* makePieces(): Generator<Buffer> {
  for (made = 0; made < pieces; made++) yield Buffer.alloc(64 * kib, 'x');
}

async function write(response: ServerResponse): Promise<void> {
  for (const piece of makePieces()) response.write(piece);
  response.end();
}

async function pipe(response: ServerResponse, signal: AbortSignal): Promise<void> {
  await pipeline(makePieces(), response, { signal });
}
// #endregion export

// #region clients
type Send = (response: ServerResponse, signal: AbortSignal) => Promise<void>;

async function download(send: Send, restMs: number, limitMs: number): Promise<void> {
  let held = () => 0;
  const server = createServer((_request, response) => {
    held = () => Math.round(response.writableLength / kib);
    const signal = AbortSignal.timeout(limitMs);
    send(response, signal).catch(() => console.log(`${send.name}: server gives up`));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;

  const response = await fetch(`http://127.0.0.1:${port}/`);
  await sleep(restMs);
  const part = made < pieces ? 'a part' : 'all';
  console.log(`${send.name}: after ${restMs} ms, ${part} is made, ${held()} KiB are held`);
  try {
    const body = await response.arrayBuffer();
    console.log(`${send.name}: client has ${body.byteLength / kib} KiB`);
  } catch (error) {
    console.log(`${send.name}: client fails: ${(error as Error).message}`);
  }
  server.close();
}

await download(write, 200, 8000);
await download(pipe, 200, 8000);
await download(pipe, 1000, 300);
// #endregion clients
