import { OwnArray, replaceAllIn, toOwnArray } from '../intrinsics/index.ts';
import { createAborts } from './aborts.ts';
import { createDeferreds, type Deferred } from './deferreds.ts';
import type { CallEvent, SourcePlace, TraceEvent } from './events.ts';
import { type HeadFailure, mendHead } from './mend-head.ts';
import { mendMessage } from './mend-message.ts';
import { nameError } from './name-error.ts';
import { shortenValue } from './shorten-value.ts';
import { watchIterable } from './watch-iterable.ts';

/** Stands in a site's text for the value of a variable. */
export const gap = '\0';

/** A place in a program that the tracer speaks of: a function, or an await. */
export interface Site extends SourcePlace {
  /** The function's name, or what is awaited, with a gap for each variable. */
  readonly text: string;
  readonly variables?: readonly string[];
  /** True where a generator waits to be asked for more, which may never come. */
  readonly isYield?: boolean;
  /** What the engine says where a loop waits for the values of something that has none. */
  readonly complaint?: string;
  /** What it says where the loop's call cannot be made. */
  readonly head?: HeadFailure;
}

/** So many events of tasks are recorded; then a recording stops saying what tasks do, and says so. */
const tracedEvents = 2_000;

type WithoutTime<E> = E extends TraceEvent ? Omit<E, 'at'> : never;
export type TaskReport = WithoutTime<TraceEvent>;

/** What the tracer needs from where it runs. */
export interface TracerHost {
  readonly report: (event: TaskReport) => void;
  /** Where an async function that has just begun was called from, if the program itself called it. */
  readonly findCaller: () => SourcePlace;
  /** The place in the program that is being executed. */
  readonly findPlace?: () => SourcePlace;
}

interface Task {
  readonly number: number;
  state: 'running' | 'waiting' | 'settled';
  isYield: boolean;
  /** Where and for what it waits, or waited last. */
  wait: SourcePlace & { readonly on: string };
  /** What it awaits, if that is settled by hand. */
  awaited: Deferred<Task> | undefined;
  /** Where it is in the head of a `for await`. */
  head?: HeadFailure | undefined;
}

export type Tracer = ReturnType<typeof createTracer>;

/**
 * What instrumented code calls. JavaScript runs one thing at a time, so the running task is the top of a
 * plain stack: entering pushes, awaiting pops, resuming pushes. Every method returns at once, and gives
 * back the value that the program goes on with.
 */
export function createTracer(sites: readonly Site[], host: TracerHost) {
  const tasks = new OwnArray<Task>();
  const stack = new OwnArray<Task>();
  const aborts = createAborts();
  let reported = 0;

  const isTracing = () => reported <= tracedEvents;
  const report = (event: TaskReport) => {
    if (!isTracing()) return;
    if (++reported > tracedEvents) host.report({ kind: 'untraced', after: tracedEvents });
    else host.report(event);
  };

  const pop = (task: Task) => {
    const index = stack.lastIndexOf(task);
    if (index !== -1) stack.splice(index, 1);
  };

  const current = () => {
    const task = stack.at(-1);
    return task && { task: task.number };
  };

  const wake = (task: Task, abort?: number) => {
    if (stack.at(-1) !== task) {
      pop(task);
      stack.push(task);
    }
    if (task.state !== 'waiting') return;
    task.state = 'running';
    task.awaited?.waiting.delete(task);
    report({ kind: 'resume', task: task.number, ...(abort !== undefined && { abort }) });
  };

  const deferreds = createDeferreds<Task>(({ waiting }) => {
    const by = current();
    // What a callback settles is left open: a timer says it all.
    if (!by || !isTracing()) return;
    for (const { number } of waiting) {
      if (number !== by.task) report({ kind: 'wake', ...by, ...host.findPlace?.(), wakes: number });
    }
  });

  const wait = (task: Task, site: number, value: unknown, values: readonly unknown[] = []) => {
    // Leaving a loop by `continue` to an outer one skips the place that would have told.
    if (task.state === 'waiting') wake(task);
    pop(task);
    const { text = '', variables = [], isYield = false, line, file } = sites[site] ?? {};
    const place = { ...(line !== undefined && { line }), ...(file !== undefined && { file }) };
    let filled = 0;
    const on = replaceAllIn(text, gap, () =>
      describeVariable(variables[filled] ?? '', values[filled++]),
    );
    const awaited = deferreds.of(value);
    if (awaited && !awaited.isSettled) awaited.waiting.add(task);
    Object.assign(task, {
      state: 'waiting',
      isYield,
      wait: { ...place, on },
      awaited,
    } satisfies Partial<Task>);
    report({ kind: 'await', task: task.number, ...place, on });
  };

  const mend = (task: Task, error: unknown) => {
    mendMessage(error);
    mendHead(error, task.head);
    task.head = undefined;
  };

  const settle = (
    task: Task,
    event: { kind: 'done' } | { kind: 'threw'; error: string; abort?: number },
  ) => {
    wake(task, 'abort' in event ? event.abort : undefined);
    pop(task);
    if (task.state === 'settled') return;
    task.state = 'settled';
    report({ ...event, task: task.number });
  };

  return {
    enter(site: number, args: readonly unknown[]): Task {
      const task: Task = {
        number: tasks.length + 1,
        state: 'running',
        isYield: false,
        wait: { on: '' },
        awaited: undefined,
      };
      const caller = stack.at(-1);
      tasks.push(task);
      stack.push(task);
      report({
        kind: 'call',
        task: task.number,
        name: sites[site]?.text ?? '',
        ...(args.length > 0 && { args: toShort(args) }),
        ...(caller && { caller: caller.number }),
        ...(isTracing() && host.findCaller()),
      } satisfies Omit<CallEvent, 'at'>);
      return task;
    },

    suspend<T>(task: Task, site: number, value: T, variables?: readonly unknown[]): T {
      wait(task, site, value, variables);
      return value;
    },

    resume<T>(task: Task, value?: T): T {
      wake(task);
      return value as T;
    },

    /** A task has caught an error: where it was waiting, that has ended its await. */
    caught(task: Task, error: unknown): void {
      mend(task, error);
      wake(task, aborts.of(error));
    },

    threw(task: Task, error: unknown): unknown {
      mend(task, error);
      const abort = aborts.of(error);
      settle(task, {
        kind: 'threw',
        error: nameError(error),
        ...(abort !== undefined && { abort }),
      });
      return error;
    },

    leave(task: Task): void {
      if (task.state !== 'settled') settle(task, { kind: 'done' });
    },

    /** An iterable whose `next` tells that the loop waits for it; ticks stay as they are. */
    iterate(task: Task, site: number, iterable: unknown): unknown {
      task.head = undefined;
      return watchIterable(iterable, sites[site]?.complaint, () => wait(task, site, undefined));
    },

    /** A task begins to work out what its `for await` goes over. */
    head(task: Task, site: number): void {
      task.head = sites[site]?.head;
    },

    executor: deferreds.watchExecutor,
    promise: deferreds.keep,
    resolvers: deferreds.watchResolvers,

    /**
     * A signal is about to be aborted by `proceed`. Where no reason is given, it can be read afterwards.
     * What the runtime aborts for its own ends is not told: only the program, and a timeout.
     */
    abort(reason: unknown, readReason: () => unknown, proceed: () => void): void {
      const place = host.findPlace?.();
      const told = reason === undefined ? {} : { reason: nameError(reason) };
      const isOwn = !place || place.line !== undefined || told.reason?.startsWith('TimeoutError');
      const abort = isOwn ? aborts.begin(reason, readReason) : undefined;
      if (abort !== undefined) report({ kind: 'abort', ...current(), abort, ...place, ...told });
      try {
        proceed();
      } finally {
        aborts.end();
      }
    },

    /** The task that runs now. */
    current: () => stack.at(-1)?.number,

    /** Called between macrotasks, when nothing runs. */
    clear() {
      stack.length = 0;
    },

    /** The tasks that wait, with the line and what they wait for: at the end, those that never settle. */
    waiting: () =>
      tasks
        .filter(({ state, isYield }) => state === 'waiting' && !isYield)
        .map(({ number, wait: { on, ...place } }) => ({ task: number, ...place, waitsFor: on })),
  };
}

const toShort = (values: readonly unknown[]): readonly string[] =>
  toOwnArray(values).map((value) => shortenValue(value));

/** A number or a text says more than the name of its variable; an object says less. */
function describeVariable(name: string, value: unknown): string {
  const isTelling = typeof value === 'string' || typeof value === 'number';
  return isTelling ? shortenValue(value) : name;
}
