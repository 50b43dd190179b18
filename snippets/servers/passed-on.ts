// @network loopback
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

async function listen(server: Server): Promise<string> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

// #region warehouse
const searchMs = new Map([
  ['/tea', 100],
  ['/coffee', 900],
]);

async function search(path: string, signal: AbortSignal): Promise<string> {
  await sleep(searchMs.get(path), undefined, { signal });
  return 'in stock';
}

const warehouse = createServer((request, response) => {
  const left = new AbortController();
  response.on('close', () => left.abort());
  search(request.url ?? '', left.signal).then(
    (found) => response.end(found),
    () => console.log(`  warehouse: stopped the search for ${request.url}`),
  );
});
// #endregion warehouse
const warehouseUrl = await listen(warehouse);

// #region shop
async function askWarehouse(path: string, signal: AbortSignal): Promise<string> {
  const response = await fetch(warehouseUrl + path, { signal });
  if (!response.ok) throw new Error(`the warehouse answered ${response.status}`);
  return response.text();
}

const shop = createServer((request, response) => {
  const left = new AbortController();
  response.on('close', () => left.abort());
  const limit = AbortSignal.timeout(500);

  askWarehouse(request.url ?? '/', AbortSignal.any([left.signal, limit])).then(
    (stock) => response.end(stock),
    () => {
      if (left.signal.aborted) return; // nobody is there to be answered
      response.writeHead(limit.aborted ? 504 : 502).end();
    },
  );
});
// #endregion shop
const shopUrl = await listen(shop);

// #region customers
async function ask(name: string, path: string, patienceMs: number): Promise<void> {
  try {
    const signal = AbortSignal.timeout(patienceMs);
    const response = await fetch(shopUrl + path, { signal });
    console.log(`${name}: ${response.status} ${await response.text()}`.trimEnd());
  } catch (error) {
    console.log(`${name} leaves: ${(error as Error).name}`);
  }
}

await Promise.all([
  ask('Ada', '/tea', 2000),
  ask('Ben', '/coffee', 2000),
  ask('Cleo', '/coffee', 200),
]);
// #endregion customers
shop.close();
warehouse.close();
