import type { TraceEvent } from '../trace/index.ts';
import type { Abort, Task, Wake } from './model.ts';

/**
 * The aborts of a run, each with the tasks whose waiting it ended at once. A task that only awaited a task that
 * was aborted goes on because of that one, and a task that asked its signal later was not told by the abort.
 */
export function findAborts(
  events: readonly TraceEvent[],
  tasks: readonly Task[],
  wakes: readonly Wake[],
): Abort[] {
  const woken = new Set(wakes.map(({ resumed }) => resumed));
  return events.flatMap((event, step): Abort[] => {
    if (event.kind !== 'abort') return [];
    const ended = tasks.flatMap(({ id, segments }) =>
      segments
        .filter(({ state, from, to }) => state === 'awaiting' && from < step && to > step)
        .filter(({ to }) => isEndedBy(events, to, event.abort) && events[to]?.at === event.at)
        .filter(({ to }) => !woken.has(to))
        .map(({ to }) => ({ task: id, resumed: to })),
    );
    return [
      {
        step,
        number: event.abort,
        ...(event.task !== undefined && { by: event.task }),
        ended: ended.filter(({ task }) => task !== event.task),
      },
    ];
  });
}

/** A task without a `catch` says by its failure what ended its waiting. */
function isEndedBy(events: readonly TraceEvent[], resumed: number, abort: number): boolean {
  const [resume, next] = [events[resumed], events[resumed + 1]];
  if (resume?.kind !== 'resume') return false;
  if (resume.abort !== undefined) return resume.abort === abort;
  return next?.kind === 'threw' && next.task === resume.task && next.abort === abort;
}
