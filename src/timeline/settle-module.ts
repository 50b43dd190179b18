import { callsDuring, findCause, type Observed } from './find-wakes.ts';
import type { Task } from './model.ts';

/**
 * A module body that awaits what fails ends with it, at once and untold: the engine closes the program without coming
 * back to it. Where the very call that it awaited threw the uncaught error, the module has thrown it too.
 */
export function settleModule(run: Observed, tasks: readonly Task[]): Task[] {
  const { events } = run;
  const step = events.findIndex(({ kind }) => kind === 'uncaught');
  const uncaught = events[step];
  return tasks.map((task) => {
    const last = task.segments.at(-1);
    const isOpenModule = task.id === 1 && task.outcome === 'cut' && last?.state === 'awaiting';
    if (uncaught?.kind !== 'uncaught' || !isOpenModule) return task;
    const callees = tasks.filter(({ caller }) => caller === task.id);
    const awaited = { ...last, to: step };
    const cause = findCause(run, awaited, callsDuring(callees, task.segments.at(-2)));
    if (cause?.error !== uncaught.error) return task;
    const { error } = uncaught;
    const segments = [...task.segments.slice(0, -1), awaited];
    return { ...task, to: step, outcome: 'threw', error, segments };
  });
}
