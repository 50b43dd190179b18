import type { ExitEvent, TraceEvent } from '../trace/index.ts';
import type { Finding, Task } from './model.ts';

/** What went wrong in a run, in the order in which it should be told: the gravest first. */
export function findFindings(events: readonly TraceEvent[], tasks: readonly Task[]): Finding[] {
  return [
    ...findLimit(events),
    ...findDeadlock(events),
    ...findUncaught(events, tasks),
    ...findEnded(events, tasks),
    ...findOutlived(events, tasks),
    ...findKeptAlive(events, tasks),
    ...findUntraced(events),
  ];
}

function findLimit(events: readonly TraceEvent[]): Finding[] {
  return events
    .filter((event) => event.kind === 'limit')
    .map(({ limit, allowed }) => ({ kind: 'limit', limit, allowed }));
}

function findDeadlock(events: readonly TraceEvent[]): Finding[] {
  const waits = events.filter((event) => event.kind === 'stuck');
  return waits.length === 0 ? [] : [{ kind: 'deadlock', at: waits[0]?.at ?? 0, waits }];
}

/** An uncaught error belongs to the task that threw it first, as far as tasks did. */
function findUncaught(events: readonly TraceEvent[], tasks: readonly Task[]): Finding[] {
  return events.flatMap((event, step): Finding[] => {
    if (event.kind !== 'uncaught') return [];
    const throwers = tasks
      .filter(({ to, error }) => to <= step && error !== undefined && error === event.error)
      .toSorted((a, b) => a.to - b.to);
    // What the module awaits is handled, by ending it.
    const isLost = event.origin === 'rejection' && throwers.at(-1)?.name !== 'module';
    const thrower = isLost ? throwers.at(-1) : throwers[0];
    const kind = isLost ? 'rejection' : 'crash';
    return [{ kind, step, ...(thrower && { task: thrower.id }), error: event.error }];
  });
}

/** A task that was not finished when the one that had called it was: nobody was left there to await it. */
function findOutlived(events: readonly TraceEvent[], tasks: readonly Task[]): Finding[] {
  const byId = new Map(tasks.map((task) => [task.id, task]));
  return tasks.flatMap((task): Finding[] => {
    const caller = task.caller === undefined ? undefined : byId.get(task.caller);
    const hasEnded = caller && ['done', 'threw', 'aborted'].includes(caller.outcome);
    if (!hasEnded || task.to <= caller.to || isSettlingNow(events, task, caller)) return [];
    return [{ kind: 'outlived', task: task.id, caller: caller.id, step: caller.to }];
  });
}

/** Settling a few events later in the same instant is no going on. */
const isSettlingNow = (events: readonly TraceEvent[], task: Task, caller: Task) =>
  ['done', 'threw', 'aborted'].includes(task.outcome) &&
  events[task.to]?.at === events[caller.to]?.at;

/** All tasks have settled, and still the program goes on: a timer, a server, or something of the kind holds it. */
function findKeptAlive(events: readonly TraceEvent[], tasks: readonly Task[]): Finding[] {
  const exit = events.at(-1) as ExitEvent | undefined;
  const isOver = tasks.every(({ outcome }) => ['done', 'threw', 'aborted'].includes(outcome));
  if (!exit || tasks.length === 0 || !isOver || events.some(({ kind }) => kind === 'untraced'))
    return [];
  const from = tasks.reduce((latest, { to }) => Math.max(latest, to), 0);
  const fromMs = events[from]?.at ?? 0;
  return exit.at > fromMs ? [{ kind: 'kept-alive', from, fromMs, toMs: exit.at }] : [];
}

/** The program was ended, by itself or from outside, while tasks were under way: no error has done it, and no limit. */
function findEnded(events: readonly TraceEvent[], tasks: readonly Task[]): Finding[] {
  const exit = events.at(-1);
  const cut = tasks.filter(({ outcome }) => outcome === 'cut').length;
  const isTold = events.some(({ kind }) => ['limit', 'uncaught', 'untraced'].includes(kind));
  if (exit?.kind !== 'exit' || cut === 0 || isTold) return [];
  const { at, signal } = exit;
  return [{ kind: 'ended', at, tasks: cut, ...(signal !== undefined && { signal }) }];
}

function findUntraced(events: readonly TraceEvent[]): Finding[] {
  return events
    .filter((event) => event.kind === 'untraced')
    .map(({ after, at }) => ({ kind: 'untraced', after, at }));
}
