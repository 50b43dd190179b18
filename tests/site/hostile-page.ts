import type { PageRun } from '../../src/page-run/index.ts';

const eventsOf = (result: PageRun) => ('events' in result ? result.events : []);

/** What a run printed, a text an element. */
export const printed = (result: PageRun) =>
  eventsOf(result).flatMap((event) =>
    event.kind === 'stdout' || event.kind === 'stderr' ? [event.text.trimEnd()] : [],
  );

/** How a run ended, a line each. */
export const summary = (result: PageRun) =>
  eventsOf(result).flatMap((event) => {
    if (event.kind === 'limit') return [`${event.limit}: ${event.allowed}`];
    if (event.kind === 'uncaught') return [event.error];
    if (event.kind === 'stuck') return [`line ${event.line} waits for ${event.waitsFor}`];
    return event.kind === 'exit' ? [`exit ${event.code ?? event.signal}`] : [];
  });
