// @network loopback
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

// #region app
interface Answer {
  readonly status: number;
  readonly text: string;
}

async function greet(url: string): Promise<Answer> {
  const [path = '/'] = url.split('?');
  if (path === '/') return { status: 200, text: 'Hello, stranger.' };
  if (path.includes('/', 1)) return { status: 404, text: 'No such page.' };

  const name = decodeURIComponent(path.slice(1));
  await sleep(300); // stands for a query to a database
  return { status: 200, text: `Hello, ${name}.` };
}

function toAnswer(error: unknown): Answer {
  if (error instanceof URIError) return { status: 400, text: 'Malformed name.' };
  return { status: 500, text: 'Something broke here.' };
}

const server = createServer(async (request, response) => {
  const { status, text } = await greet(request.url ?? '/').catch(toAnswer);
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' });
  response.end(text);
});
// #endregion app

server.listen(0, '127.0.0.1');
await once(server, 'listening');
const { port } = server.address() as AddressInfo;

// #region visitors
const start = performance.now();

async function visit(path: string): Promise<string> {
  const response = await fetch(`http://127.0.0.1:${port}${path}`);
  const text = await response.text();
  const elapsedMs = Math.round(performance.now() - start);
  return `${path}: ${response.status} ${text} (${elapsedMs} ms)`;
}

const visits = ['/Ada', '/J%C3%BCrgen', '/', '/100%'].map(visit);
for (const line of await Promise.all(visits)) console.log(line);
// #endregion visitors

server.close();
