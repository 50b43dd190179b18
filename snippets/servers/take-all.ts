// @network loopback
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

// #region database
let disk: Promise<unknown> = Promise.resolve();

function useDisk(turns: number, signal: AbortSignal): Promise<void> {
  const mine = disk.then(() => sleep(25, undefined, { signal }));
  disk = mine.catch(() => {});
  return turns === 1 ? mine : mine.then(() => useDisk(turns - 1, signal));
}

async function query(signal: AbortSignal): Promise<string> {
  await useDisk(4, signal); // 100 ms in all, in turn with other queries
  return 'page';
}
// #endregion database

// #region server
const server = createServer((_request, response) => {
  const left = new AbortController();
  response.on('close', () => left.abort());
  query(left.signal).then(
    (page) => response.end(page),
    () => response.destroy(),
  );
});
// #endregion server
server.listen(0, '127.0.0.1');
await once(server, 'listening');
const { port } = server.address() as AddressInfo;

// #region visitors
async function visit(visitor: number): Promise<void> {
  const start = performance.now();
  const say = (what: string) =>
    console.log(`visitor ${visitor}: ${what} after ${Math.round(performance.now() - start)} ms`);
  try {
    const signal = AbortSignal.timeout(500);
    const response = await fetch(`http://127.0.0.1:${port}/`, { signal });
    say(`${response.status} ${await response.text()}`);
  } catch {
    say('gave up');
  }
}

await Promise.all([1, 2, 3, 4, 5, 6, 7].map(visit));
// #endregion visitors
server.close();
