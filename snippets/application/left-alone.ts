import { EventEmitter, on } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';

const visits = new EventEmitter<{ visit: [name: string] }>();

// #region deaf
const app = new Hono().get('/live', (c) =>
  streamSSE(c, async (stream) => {
    for await (const [name] of on(visits, 'visit')) {
      await stream.writeSSE({ event: 'visit', data: name });
      console.log(`  ${name} is written`);
    }
  }),
);
// #endregion deaf

// #region tried
async function watch(): Promise<void> {
  const response = await app.request('/live');
  for await (const _event of response.body ?? []) break;
  console.log('Ada has left');
}

const watching = watch();
for (const name of ['tea', 'milk', 'rum']) {
  await sleep(100);
  visits.emit('visit', name);
}
await watching;
await sleep(100);
console.log(`still listening: ${visits.listenerCount('visit')}`);
// #endregion tried
