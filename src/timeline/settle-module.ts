import { callsDuring, findCause, type Observed } from './infer-wakes.ts';
import type { Task } from './model.ts';

/**
 * A module body that fails in a declaration ends untold: the engine closes the program without coming back to it.
 * Where it was running, nothing else can have thrown the uncaught error; where it was waiting, it has thrown it if the
 * very call that it awaited did.
 */
export function settleModule(run: Observed, tasks: readonly Task[]): Task[] {
  const { events } = run;
  const step = events.findIndex(({ kind }) => kind === 'uncaught');
  const uncaught = events[step];
  return tasks.map((task) => {
    const last = task.segments.at(-1);
    const isOpenModule = task.id === 1 && task.name === 'module' && task.outcome === 'cut';
    if (uncaught?.kind !== 'uncaught' || !isOpenModule || !last) return task;
    const { error } = uncaught;
    const end = { ...last, to: step };
    const segments = [...task.segments.slice(0, -1), end];
    const ended = { ...task, to: step, outcome: 'threw', error, segments } as const;
    if (last.state === 'running') return ended;
    const callees = tasks.filter(({ caller }) => caller === task.id);
    const cause = findCause(run, end, callsDuring(callees, task.segments.at(-2)));
    return cause?.error === error ? ended : task;
  });
}
