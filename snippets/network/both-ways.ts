// @network loopback
import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { pipeline } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';

// #region server
async function* runningTotals(socket: Socket): AsyncGenerator<string> {
  let total = 0;
  // TCP carries bytes, not messages; readline finds the lines in them.
  for await (const line of createInterface({ input: socket })) {
    total += Number(line);
    yield `${total}\n`;
  }
  yield `${total} in all\n`;
}

// The client ends its half first; the last answer still has to go out.
const server = createServer({ allowHalfOpen: true }, (socket) => {
  pipeline(runningTotals(socket), socket).catch((error) => console.error(error.message));
});
// #endregion server

// #region clients
server.listen(0, '127.0.0.1');
await once(server, 'listening');
const { port } = server.address() as AddressInfo;

async function* sales(periodMs: number, amounts: number[]): AsyncGenerator<string> {
  for (const amount of amounts) {
    await sleep(periodMs);
    yield `${amount}\n`;
  }
}

async function print(name: string, socket: Socket): Promise<void> {
  for await (const line of createInterface({ input: socket })) console.log(`${name}: ${line}`);
}

async function till(name: string, periodMs: number, amounts: number[]): Promise<void> {
  const socket = connect(port, '127.0.0.1');
  await Promise.all([pipeline(sales(periodMs, amounts), socket), print(name, socket)]);
}

await Promise.all([
  till('bakery', 200, [5, 20, 10]),
  till('bar', 270, [3, 4]),
  till('garden', 330, [30, 1]),
]);
server.close();
// #endregion clients
