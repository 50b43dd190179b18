import type { TraceEvent } from '../trace/index.ts';
import { findYields } from './find-yields.ts';
import { inferWakes, type Observed } from './infer-wakes.ts';
import type { Task, Wake } from './model.ts';

/** Which task let which go on: as recorded, or as it follows for certain. */
export function findWakes(run: Observed, tasks: readonly Task[]): Wake[] {
  const found = [...readWakes(run.events), ...inferWakes(run, tasks), ...findYields(run, tasks)];
  const byResumption = new Map(found.toReversed().map((wake) => [wake.resumed, wake]));
  return [...byResumption.values()].toSorted((a, b) => a.resumed - b.resumed);
}

/** A promise that a task settled by hand lets those who await it go on next. */
function readWakes(events: readonly TraceEvent[]): Wake[] {
  const open = new Map<number, Omit<Wake, 'resumed'>>();
  return events.flatMap((event, step): Wake[] => {
    if (event.kind === 'wake')
      open.set(event.wakes, { task: event.wakes, by: event.task, settled: step });
    const wake = event.kind === 'resume' ? open.get(event.task) : undefined;
    if (!wake) return [];
    open.delete(wake.task);
    return [{ ...wake, resumed: step }];
  });
}
