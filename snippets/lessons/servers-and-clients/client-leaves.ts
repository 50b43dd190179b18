// @network loopback
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

// #region server
async function makeReport(signal: AbortSignal): Promise<string> {
  for (let chapter = 1; chapter <= 5; chapter++) {
    await sleep(200, undefined, { signal });
    console.log(`  chapter ${chapter} is written`);
  }
  return 'a long report';
}

const server = createServer((_request, response) => {
  const visit = new AbortController();
  response.on('close', () => visit.abort());
  makeReport(visit.signal).then(
    (report) => response.end(report),
    () => {
      console.log('  stopped');
      response.destroy();
    },
  );
});
// #endregion server

server.listen(0, '127.0.0.1');
await once(server, 'listening');
const { port } = server.address() as AddressInfo;

// #region client
try {
  const signal = AbortSignal.timeout(500);
  const response = await fetch(`http://127.0.0.1:${port}/report`, { signal });
  console.log(await response.text());
} catch (error) {
  console.log(`the client leaves: ${(error as Error).name}`);
}
// #endregion client

server.close();
