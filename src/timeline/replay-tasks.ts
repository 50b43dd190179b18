import type { CallEvent, SettleEvent, TraceEvent } from '../trace/index.ts';
import type { Outcome, Segment, Task } from './model.ts';

interface OpenTask {
  readonly call: CallEvent;
  readonly from: number;
  readonly depth: number;
  readonly segments: Segment[];
  open: Omit<Segment, 'to'> | undefined;
  to: number | undefined;
  outcome: Outcome;
  error: string | undefined;
}

/** The tasks of a run in order of start, each with what it did from its call to its end. */
export function replayTasks(events: readonly TraceEvent[]): Task[] {
  const tasks = new Map<number, OpenTask>();
  const turn = (task: OpenTask, step: number, next: Omit<Segment, 'to' | 'from'> | undefined) => {
    if (task.open && step >= task.open.from) task.segments.push({ ...task.open, to: step });
    task.open = next && { ...next, from: step };
  };

  for (const [step, event] of events.entries()) {
    if (event.kind === 'call') {
      const caller = event.caller === undefined ? undefined : tasks.get(event.caller);
      tasks.set(event.task, openTask(event, step, caller === undefined ? 0 : caller.depth + 1));
      continue;
    }
    const task = 'task' in event && event.task !== undefined ? tasks.get(event.task) : undefined;
    if (!task || task.to !== undefined) continue;
    if (event.kind === 'await')
      turn(task, step, { state: 'awaiting', on: event.on, ...placeOf(event) });
    if (event.kind === 'resume') turn(task, step, { state: 'running' });
    if (event.kind === 'stuck') task.outcome = 'unsettled';
    if (event.kind === 'done' || event.kind === 'threw') {
      turn(task, step, undefined);
      task.to = step;
      task.outcome = event.kind === 'done' ? 'done' : toFailure(event);
      task.error = event.error;
    }
  }

  const last = Math.max(0, events.length - 1);
  const isCut = isCutShort(events) || [...tasks.values()].some(isUntold);
  const fallback = isCut ? 'cut' : 'unsettled';
  return [...tasks.values()].map((task) => {
    if (task.to === undefined) turn(task, last, undefined);
    return closeTask(task, last, fallback);
  });
}

function openTask(call: CallEvent, from: number, depth: number): OpenTask {
  const open = { state: 'running', from } as const;
  return { call, from, depth, segments: [], open, to: undefined, outcome: 'cut', error: undefined };
}

function closeTask(task: OpenTask, last: number, fallback: Outcome): Task {
  const { call, from, depth, segments, to, error } = task;
  return {
    id: call.task,
    name: call.name,
    ...(call.args && { args: call.args }),
    ...(call.caller !== undefined && { caller: call.caller }),
    ...placeOf(call),
    depth,
    from,
    to: to ?? last,
    outcome: to === undefined && task.outcome !== 'unsettled' ? fallback : task.outcome,
    ...(error !== undefined && { error }),
    segments,
  };
}

const toFailure = ({ error = '', abort }: SettleEvent): Outcome =>
  abort !== undefined || /^(Abort|Timeout)Error\b/.test(error) ? 'aborted' : 'threw';

/** Ended from outside, by an error or without being traced further: then an open task might yet have settled. */
const isCutShort = (events: readonly TraceEvent[]) =>
  events.some(
    (event) =>
      event.kind === 'uncaught' ||
      event.kind === 'limit' ||
      event.kind === 'untraced' ||
      (event.kind === 'exit' && event.signal !== undefined),
  );

/** Where nothing can advance, each wait is told but those of generators: an open task without a word was cut off. */
const isUntold = ({ to, outcome, open }: OpenTask) =>
  to === undefined && outcome !== 'unsettled' && open?.on !== 'its consumer';

const placeOf = ({ line, file }: { line?: number; file?: string }) => ({
  ...(line !== undefined && { line }),
  ...(file !== undefined && { file }),
});
