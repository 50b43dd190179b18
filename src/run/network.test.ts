import { describe, expect, test } from 'vitest';
import { runSource } from './testing/program-runs.ts';

const servers = `// @network loopback
import { once } from 'node:events';
import http from 'node:http';
import net from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
const now = () => performance.now();
const listen = async (server: net.Server) => {
  await once(server.listen(0), 'listening');
  return (server.address() as net.AddressInfo).port;
};
const textOf = async (stream: AsyncIterable<Buffer>) => Buffer.concat(await Array.fromAsync(stream)).toString();
`;

const programs: Readonly<Record<string, readonly [source: string, shown: readonly string[]]>> = {
  'fetch and a slow server': [
    `const server = http.createServer(async (request, response) => { await sleep(500); response.end(request.url); });
const port = await listen(server);
const response = await fetch(\`http://localhost:\${port}/path\`);
console.log(await response.text(), now(), response.headers.get('date'));
server.close(() => console.log('closed', now()));`,
    ['/path 500 Thu, 01 Jan 2026 00:00:00 GMT', 'closed 500'],
  ],
  'http.get, one connection kept alive': [
    `const server = http.createServer((request, response) => setTimeout(() => response.end(request.url), 100));
const agent = new http.Agent({ keepAlive: true });
const port = await listen(server);
const ports = new Set();
for (const path of ['/a', '/b', '/c']) {
  const [response] = await once(http.get({ port, path, agent }).on('socket', (socket) => socket.once('connect', () => ports.add(socket.localPort))), 'response');
  console.log(await textOf(response), now());
}
console.log(ports.size);
agent.destroy();
server.close();`,
    ['/a 100', '/b 200', '/c 300', '1'],
  ],
  'many requests at once': [
    `const server = http.createServer((request, response) => setTimeout(() => response.end(request.url), Number(request.url?.slice(1))));
const port = await listen(server);
await Promise.all([300, 100, 200].map(async (delay) => console.log(await (await fetch(\`http://127.0.0.1:\${port}/\${delay}\`)).text(), now())));
server.close();`,
    ['/100 100', '/200 200', '/300 300'],
  ],
  'fetch with a time limit': [
    `const server = http.createServer(() => {});
const port = await listen(server);
await fetch(\`http://127.0.0.1:\${port}\`, { signal: AbortSignal.timeout(1000) }).catch((error) => console.log(error.name, now()));
server.closeAllConnections();
server.close();`,
    ['TimeoutError 1000'],
  ],
  'idle sockets': [
    `const server = net.createServer((socket) => socket.setTimeout(3000, () => { console.log('idle', now()); socket.end('bye'); }).resume());
const socket = net.connect(await listen(server));
setTimeout(() => socket.write('hello'), 1000);
socket.on('data', (data) => console.log(String(data), now())).on('end', () => server.close());`,
    ['idle 4000', 'bye 4000'],
  ],
  'a Unix socket in the working directory': [
    `const server = net.createServer((socket) => socket.end('over the file')).listen('here.sock');
await once(server, 'listening');
console.log(await textOf(net.connect('here.sock')));
server.close();`,
    ['over the file'],
  ],
  'ports are the same everywhere': [
    `const server = net.createServer((socket) => { console.log(socket.remotePort, socket.localPort); socket.end(); });
const port = await listen(server);
const socket = net.connect(port);
await once(socket, 'connect');
console.log(port, socket.remotePort);
await once(socket.resume(), 'close');
server.close();`,
    ['40001 40001', '50001 40001'],
  ],
  'a port that is taken': [
    `const server = net.createServer().listen(8080);
await once(server, 'listening');
const [error] = await once(net.createServer().listen(8080), 'error').catch((error) => [error]);
console.log(error.code);
server.close();`,
    ['EADDRINUSE'],
  ],
  'nobody listens': [
    `await once(net.connect(8080), 'connect').catch((error) => console.log(error.message));`,
    ['connect ECONNREFUSED 127.0.0.1:8080'],
  ],
};

describe('servers and clients on loopback', () => {
  test.concurrent.for(Object.entries(programs))('%s', async ([, [source, shown]], { expect }) => {
    const { stdout, exit } = await runSource(servers + source);
    expect({ lines: stdout.trim().split('\n').sort(), exit }).toEqual({
      lines: [...shown].sort(),
      exit: 0,
    });
  });
});

test('a server that is never closed is what the program waits for', async () => {
  const { find, exit } = await runSource(`// @network loopback
import http from 'node:http';
http.createServer().listen(0);
setTimeout(() => console.log('tick'), 100);`);
  expect(find('stuck')).toMatchObject({ at: 100, waitsFor: 'a connection to port 40001' });
  expect(exit).toBe(13);
});

const escapes: Readonly<Record<string, string>> = {
  'net to another machine': "await once(net.connect(80, '192.0.2.1'), 'connect')",
  'net to a name': "await once(net.connect(80, 'example.com'), 'connect')",
  'http to a name': "await once(http.get('http://example.com'), 'response')",
  'https to a name':
    "await once((await import('node:https')).get('https://example.com'), 'response')",
  'http2 to a name':
    "await once((await import('node:http2')).connect('https://example.com'), 'connect')",
  'tls to a name': "await once((await import('node:tls')).connect(443, 'example.com'), 'connect')",
  'fetch of a name': "await fetch('http://example.com').catch((error) => { throw error.cause; })",
  'a server for others': "await once(net.createServer().listen(80, '192.0.2.1'), 'listening')",
  'a Unix socket elsewhere': "await once(net.connect('/var/run/docker.sock'), 'connect')",
  'an abstract Unix socket': String.raw`await once(net.connect('\0name'), 'connect')`,
  'dns.lookup': "(await import('node:dns')).lookup('example.com', () => {})",
  'dns.promises.lookup': "await (await import('node:dns')).promises.lookup('example.com')",
  'dns/promises': "await (await import('node:dns/promises')).resolve4('example.com')",
  'dns.resolve': "(await import('node:dns')).resolve('example.com', () => {})",
  'a Resolver': "new (await import('node:dns')).Resolver().resolve4('example.com', () => {})",
  UDP: "(await import('node:dgram')).createSocket('udp4')",
};

describe('the network beyond loopback is refused', () => {
  const imports = `import { once } from 'node:events'; import http from 'node:http'; import net from 'node:net';`;
  const clients = Object.entries(escapes);

  test.concurrent.for(clients)('%s, with loopback allowed', async ([, source], { expect }) => {
    const { find } = await runSource(`// @network loopback\n${imports}\n${source};`);
    expect(find('uncaught')?.stack).toContain("code: 'ERR_ACCESS_DENIED'");
  });

  test.concurrent.for([
    ...clients,
    ['a server', "await once(net.createServer().listen(0), 'listening')"],
    ['a client on loopback', "await once(net.connect(80), 'connect')"],
    [
      'fetch on loopback',
      "await fetch('http://localhost:8080').catch((error) => { throw error.cause; })",
    ],
  ])('%s, with no network', async ([, source], { expect }) => {
    const { find } = await runSource(`${imports}\n${source};`);
    expect(find('uncaught')?.stack).toContain("code: 'ERR_ACCESS_DENIED'");
    expect(find('uncaught')?.stack).toContain("permission: 'Net'");
  });
});
