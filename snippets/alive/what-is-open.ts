// @clock real
// @network loopback
import { once } from 'node:events';
import { createServer } from 'node:net';

const ours = ['TCPServerWrap', 'Timeout']; // standard output and a loader hold others

function printOpen(when: string): void {
  const open = process.getActiveResourcesInfo().filter((name) => ours.includes(name));
  console.log(`${when}: ${open.sort().join(', ')}`);
}

const heartbeat = setInterval(() => console.log('still here'), 60_000);
const server = createServer().listen(0, '127.0.0.1');
await once(server, 'listening');
printOpen('at work');

heartbeat.unref();
printOpen('heartbeat unreferenced');

server.close();
