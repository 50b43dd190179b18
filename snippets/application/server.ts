// @network loopback
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { type ServerType, serve } from '@hono/node-server';
import { createApp } from './app.ts';
import { createBackground } from './background.ts';
import { createStore } from './links.ts';
import type { TitleOf } from './previews.ts';

async function originOf(server: ServerType): Promise<string> {
  if (!server.listening) await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

// #region world
// The rest of the web: two pages, one of them slow.
const web = createServer((request, response) => {
  const left = new AbortController();
  response.on('close', () => left.abort());
  sleep(request.url === '/milk' ? 900 : 100, undefined, { signal: left.signal }).then(
    () => response.end(`<title>All about ${request.url?.slice(1)}</title>`),
    () => console.log(`        nobody waits for ${request.url} any more`),
  );
});
web.listen(0, '127.0.0.1');
const webOrigin = await originOf(web);
// #endregion world

// #region start
const log = (line: string) => console.log(`    ${line}`);

const titleOf: TitleOf = async (url, signal) => {
  const response = await fetch(url, { signal });
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return /<title>(.*?)<\/title>/.exec(await response.text())?.[1] ?? url;
};

const stopping = new AbortController();
const background = createBackground((error) => log(`lost: ${(error as Error).message}`));
const store = createStore();
const app = createApp({ store, titleOf, background, stopping: stopping.signal, log });

const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }) as Server;

process.once('SIGTERM', async () => {
  log('SIGTERM');
  const closed = once(server.close(), 'close');
  const limit = setTimeout(() => server.closeAllConnections(), 5000);
  stopping.abort();
  await closed;
  clearTimeout(limit);
  log('the last connection is closed');
  await background.settled();
  for (const { name, visits } of await store.all()) log(`visits of ${name}: ${visits}`);
});
// #endregion start

// #region clients
const origin = await originOf(server);

async function shorten(name: string): Promise<void> {
  const response = await fetch(`${origin}/links`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name, url: `${webOrigin}/${name}` }),
  });
  console.log(`shorten ${name}: ${response.status}`);
}

async function watch(): Promise<void> {
  const { body } = await fetch(`${origin}/live`);
  const text = body?.pipeThrough(new TextDecoderStream()) ?? [];
  for await (const event of text) console.log(`watcher: ${event.trimEnd().replace('\n', ', ')}`);
  console.log('watcher: the stream is over');
}

async function visit(name: string): Promise<void> {
  const response = await fetch(`${origin}/to/${name}`, { redirect: 'manual' }).catch(() => null);
  console.log(`visit ${name}: ${response?.status ?? 'no connection'}`);
}

async function preview(patienceMs: number): Promise<void> {
  try {
    const signal = AbortSignal.timeout(patienceMs);
    const response = await fetch(`${origin}/previews`, { signal });
    console.log('previews:', await response.text());
  } catch {
    console.log('previews: left');
  }
}

await Promise.all(['tea', 'milk'].map(shorten));
const watching = watch();
await Promise.all([visit('tea'), visit('milk'), preview(1000)]);
await preview(200);

await visit('tea');
const lastPreview = preview(1000);
await sleep(100);
process.kill(process.pid, 'SIGTERM'); // in production the supervisor sends it
await sleep(100);
await visit('tea');
await Promise.all([watching, lastPreview]);
// #endregion clients
web.close();
