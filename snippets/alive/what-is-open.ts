// @clock real
// @network loopback
import { once } from 'node:events';
import { createServer } from 'node:net';

function printOpen(when: string): void {
  const resources = process.getActiveResourcesInfo();
  const own = resources.filter((name) => !/^(Pipe|TTY)Wrap$/.test(name)); // not standard output
  console.log(`${when}: ${own.sort().join(', ')}`);
}

const heartbeat = setInterval(() => console.log('still here'), 60_000);
const server = createServer().listen(0, '127.0.0.1');
await once(server, 'listening');
printOpen('at work');

heartbeat.unref();
printOpen('heartbeat unreferenced');

server.close();
