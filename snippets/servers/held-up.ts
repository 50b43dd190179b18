// @clock real
// @network loopback
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setImmediate as turn } from 'node:timers/promises';

let isComputing = false;

function compute(ms: number): void {
  const end = performance.now() + ms;
  while (performance.now() < end);
}

// #region reports
async function inOnePiece(): Promise<void> {
  compute(200);
}

async function withAwaits(): Promise<void> {
  for (let slice = 0; slice < 20; slice++) {
    compute(10);
    await null;
  }
}

async function withTurns(): Promise<void> {
  for (let slice = 0; slice < 20; slice++) {
    compute(10);
    await turn(); // setImmediate, as a promise
  }
}
// #endregion reports

// #region visits
async function answerDuring(report: () => Promise<void>): Promise<void> {
  const server = createServer(async (request, response) => {
    if (request.url === '/health') {
      const when = isComputing ? 'during' : 'after';
      return void response.end(`/health came in ${when} the report`);
    }
    isComputing = true;
    await report();
    isComputing = false;
    response.end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;

  const visits = ['/report', '/health'].map(async (path) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`);
    return response.text();
  });
  const [, health] = await Promise.all(visits);
  console.log(`${report.name}: ${health}`);
  server.close();
}

for (const report of [inOnePiece, withAwaits, withTurns]) await answerDuring(report);
// #endregion visits
