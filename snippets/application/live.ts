import { EventEmitter, on } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';

// #region visits
export type Visits = EventEmitter<{ visit: [name: string] }>;

/** Tells everybody who listens of each visit, until `stopping` aborts. */
export function createLive(visits: Visits, stopping: AbortSignal) {
  return new Hono().get('/live', (c) => {
    const response = streamSSE(c, async (stream) => {
      const left = new AbortController();
      stream.onAbort(() => left.abort());
      const signal = AbortSignal.any([left.signal, stopping]);
      try {
        for await (const [name] of on(visits, 'visit', { signal })) {
          await stream.writeSSE({ event: 'visit', data: name });
        }
      } catch (error) {
        if (!signal.aborted) throw error;
      }
    });
    response.headers.set('connection', 'close'); // nothing will follow on it
    return response;
  });
}
// #endregion visits

// #region tried
if (import.meta.main) {
  const visits: Visits = new EventEmitter();
  const stopping = new AbortController();
  const app = createLive(visits, stopping.signal);

  async function watch(who: string, leaveAfter: number): Promise<void> {
    const { body } = await app.request('/live');
    for await (const bytes of body ?? []) {
      console.log(`${who}: ${JSON.stringify(new TextDecoder().decode(bytes))}`);
      if (--leaveAfter === 0) break;
    }
    console.log(`${who}: over, ${visits.listenerCount('visit')} still listening`);
  }

  const watching = [watch('Ada', 1), watch('Ben', Infinity)];
  for (const name of ['tea', 'milk']) {
    await sleep(100);
    visits.emit('visit', name);
  }
  await sleep(100);
  stopping.abort();
  await Promise.all(watching);
}
// #endregion tried
