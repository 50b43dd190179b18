// @clock real
// @network loopback
import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

// #region limits
const byDefault = createServer();
for (const name of ['headersTimeout', 'requestTimeout', 'keepAliveTimeout', 'timeout'] as const) {
  console.log(`${name}: ${byDefault[name]} ms`);
}

// Short limits, looked at often, so that this program need not take minutes.
const options = { headersTimeout: 100, requestTimeout: 100, connectionsCheckingInterval: 20 };
const server = createServer(options, async (_request, response) => {
  await sleep(300); // stands for slow work
  response.end('done');
});
// #endregion limits
server.listen(0, '127.0.0.1');
await once(server, 'listening');
const { port } = server.address() as AddressInfo;

// #region clients
async function send(text: string): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  socket.write(text);
  const [firstData] = await once(socket.setEncoding('utf8'), 'data');
  socket.destroy();
  return firstData.split('\r\n')[0];
}

const start = 'GET / HTTP/1.1\r\nHost: here\r\n';
console.log('half a request:', await send(start));
console.log('a whole one:', await send(`${start}\r\n`));
// #endregion clients
server.close();
