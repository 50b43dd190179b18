// @clock real
// @network loopback
import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pipeline } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';

// #region sent
const kib = 1024;
const whole = Buffer.alloc(32 * 1024 * kib, 'x');

async function inOnePiece(response: ServerResponse): Promise<void> {
  response.end(whole);
}

async function inPieces(response: ServerResponse): Promise<void> {
  function* pieces(): Generator<Buffer> {
    for (let at = 0; at < whole.length; at += 64 * kib) yield whole.subarray(at, at + 64 * kib);
  }
  await pipeline(pieces(), response);
}
// #endregion sent

// #region closed
async function closeDuring(send: (response: ServerResponse) => Promise<void>): Promise<void> {
  const server = createServer((_request, response) => void send(response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;

  const response = await fetch(`http://127.0.0.1:${port}/`);
  await sleep(100); // the client has not read on, and now
  server.close();
  try {
    const body = await response.arrayBuffer();
    console.log(`${send.name}: ${body.byteLength / kib} KiB`);
  } catch (error) {
    console.log(`${send.name}: ${(error as Error).message}`);
  }
}

await closeDuring(inOnePiece);
await closeDuring(inPieces);
// #endregion closed
