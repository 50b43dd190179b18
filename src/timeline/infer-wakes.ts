import type { AwaitEvent, TraceEvent } from '../trace/index.ts';
import { findAwaitedCall } from './awaited-call.ts';
import type { Segment, Task, TaskModel, Wake } from './model.ts';

const combinators = ['all', 'allSettled', 'any', 'race'] as const;
export type Observed = Pick<TaskModel, 'events' | 'clock'>;
type Combinator = (typeof combinators)[number];

/**
 * Which task's end let which task go on. A recording does not say so; it follows for certain where a task awaits
 * the very call that it has just made, or a combinator over calls made in the same expression, and both things
 * happen in the same instant. Everything else, such as a promise kept in a variable, is left open.
 */
export function inferWakes(run: Observed, tasks: readonly Task[]): Wake[] {
  const { events } = run;
  const callees = Map.groupBy(tasks, ({ caller }) => caller);
  return tasks.flatMap((task) => {
    const own = callees.get(task.id) ?? [];
    return task.segments.flatMap((segment, index) => {
      if (segment.state !== 'awaiting' || events[segment.to]?.kind !== 'resume') return [];
      const made = callsDuring(own, task.segments[index - 1]);
      const cause = findCause(run, segment, made);
      return cause ? [{ task: task.id, settled: cause.to, by: cause.id, resumed: segment.to }] : [];
    });
  });
}

/** What a task called in the turn that ended with its await, in order. */
export const callsDuring = (own: readonly Task[], turn: Segment | undefined): Task[] =>
  turn === undefined ? [] : own.filter(({ from }) => from >= turn.from && from < turn.to);

/** The task whose end ended an await, where that is certain. */
export function findCause(
  { events, clock }: Observed,
  segment: Segment,
  made: readonly Task[],
): Task | undefined {
  const awaiting = events[segment.from] as AwaitEvent;
  const call = findAwaitedCall(awaiting.on);
  const last = made.at(-1);
  if (!call || !last) return undefined;
  const isSettled = ({ to, outcome }: Task) => to < segment.to && !isOpen(outcome);
  const combinator = combinators.find((name) => call.receiver === 'Promise.' && call.name === name);
  const cause = combinator
    ? pick(combinator, made.filter(isMadeIn(awaiting)), isSettled)
    : last.name.split('.').at(-1) === call.name && isSettled(last)
      ? last
      : undefined;
  // Without times nobody knows what else a combinator waited for.
  if (combinator && clock === 'real') return undefined;
  return cause && isSameInstant(events, cause, segment) ? cause : undefined;
}

const isOpen = (outcome: Task['outcome']) => outcome === 'cut' || outcome === 'unsettled';

/** An await stands before the calls of its own expression. */
const isMadeIn =
  ({ line = Number.POSITIVE_INFINITY, file }: AwaitEvent) =>
  (task: Task) =>
    task.file === file && task.line !== undefined && task.line >= line;

/** A task that settled before the await began has been waited for by nobody: then any instant is right. */
function isSameInstant(events: readonly TraceEvent[], cause: Task, segment: Segment): boolean {
  const settled = Math.max(cause.to, segment.from);
  return events[settled]?.at === events[segment.to]?.at;
}

function pick(
  combinator: Combinator,
  made: readonly Task[],
  isSettled: (task: Task) => boolean,
): Task | undefined {
  const settled = made.filter(isSettled).toSorted((a, b) => a.to - b.to);
  const first = (outcome: (task: Task) => boolean) => settled.find(outcome);
  const lastOfAll = settled.length === made.length ? settled.at(-1) : undefined;
  const isDone = (task: Task) => task.outcome === 'done';
  if (combinator === 'race') return settled[0];
  if (combinator === 'any') return first(isDone) ?? lastOfAll;
  if (combinator === 'all') return first((task) => !isDone(task)) ?? lastOfAll;
  return lastOfAll;
}
