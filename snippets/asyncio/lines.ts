// @network loopback
import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { pipeline } from 'node:stream/promises';

// #region server
async function* answersTo(socket: Socket): AsyncGenerator<string> {
  for await (const line of createInterface({ input: socket })) yield `${line.toUpperCase()}\n`;
}

const server = createServer({ allowHalfOpen: true }, (socket) => {
  pipeline(answersTo(socket), socket).catch((error) => console.error(error.message));
});
// #endregion server

server.listen(0, '127.0.0.1');
await once(server, 'listening');

// #region client
const { port } = server.address() as AddressInfo;
const socket = connect(port, '127.0.0.1');
socket.write('tea\n');
socket.end('coffee\n');
for await (const line of createInterface({ input: socket })) console.log(line);
server.close();
// #endregion client
