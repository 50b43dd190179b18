import { EventEmitter } from 'node:events';
import { Hono } from 'hono';
import { answerErrors, type Log, timed } from './around.ts';
import type { Background } from './background.ts';
import { createLinks, type Store } from './links.ts';
import { createLive, type Visits } from './live.ts';
import { createPreviews, type TitleOf } from './previews.ts';

/** What the application does not make itself, so that a test can bring its own. */
export interface Surroundings {
  readonly store: Store;
  readonly titleOf: TitleOf;
  readonly background: Background;
  readonly stopping: AbortSignal;
  readonly log: Log;
}

export function createApp({ store, titleOf, background, stopping, log }: Surroundings) {
  const visits: Visits = new EventEmitter();
  visits.setMaxListeners(0); // one for each who watches

  function onVisit(name: string): void {
    visits.emit('visit', name);
    background.run(() => store.countVisit(name));
  }

  return new Hono()
    .use(timed(log))
    .use(async (c, next) => {
      await next();
      if (stopping.aborted) c.header('connection', 'close');
    })
    .onError(answerErrors(log))
    .route('/', createLive(visits, stopping))
    .route('/', createPreviews(store, titleOf))
    .route('/', createLinks(store, onVisit));
}
