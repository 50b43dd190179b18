import type { CallEvent, SourcePlace, TraceEvent } from './events.ts';
import { shortenValue } from './shorten-value.ts';

/** The global that instrumented code calls. */
export const tracerName = '__awaited';

/** Stands in a site's text for the value of a variable. */
export const gap = '\0';

/** A place in a program that the tracer speaks of: a function, or an await. */
export interface Site extends SourcePlace {
  /** The function's name, or what is awaited, with a gap for each variable. */
  readonly text: string;
  readonly variables?: readonly string[];
  /** True where a generator waits to be asked for more, which may never come. */
  readonly isYield?: boolean;
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
}

interface Task {
  readonly number: number;
  state: 'running' | 'waiting' | 'settled';
  isYield: boolean;
  /** Where and for what it waits, or waited last. */
  wait: SourcePlace & { readonly on: string };
}

export type Tracer = ReturnType<typeof createTracer>;

/**
 * What instrumented code calls. JavaScript runs one thing at a time, so the running task is the top of a
 * plain stack: entering pushes, awaiting pops, resuming pushes. Every method returns at once, and gives
 * back the value that the program goes on with.
 */
export function createTracer(sites: readonly Site[], host: TracerHost) {
  const tasks: Task[] = [];
  const stack: Task[] = [];
  let reported = 0;

  const report = (event: TaskReport) => {
    if (reported > tracedEvents) return;
    if (++reported > tracedEvents) host.report({ kind: 'untraced', after: tracedEvents });
    else host.report(event);
  };

  const pop = (task: Task) => {
    const index = stack.lastIndexOf(task);
    if (index !== -1) stack.splice(index, 1);
  };

  const wake = (task: Task) => {
    if (stack.at(-1) !== task) {
      pop(task);
      stack.push(task);
    }
    if (task.state !== 'waiting') return;
    task.state = 'running';
    report({ kind: 'resume', task: task.number });
  };

  const wait = (task: Task, site: number, values: readonly unknown[] = []) => {
    // Leaving a loop by `continue` to an outer one skips the place that would have told.
    if (task.state === 'waiting') wake(task);
    pop(task);
    const { text = '', variables = [], isYield = false, ...place } = sites[site] ?? {};
    let filled = 0;
    const on = text.replaceAll(gap, () =>
      describeVariable(variables[filled] ?? '', values[filled++]),
    );
    Object.assign(task, {
      state: 'waiting',
      isYield,
      wait: { ...place, on },
    } satisfies Partial<Task>);
    report({ kind: 'await', task: task.number, ...place, on });
  };

  const settle = (task: Task, event: { kind: 'done' } | { kind: 'threw'; error: string }) => {
    wake(task);
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
      };
      const caller = stack.at(-1);
      tasks.push(task);
      stack.push(task);
      report({
        kind: 'call',
        task: task.number,
        name: sites[site]?.text ?? '',
        ...(args.length > 0 && { args: args.map(shortenValue) }),
        ...(caller && { caller: caller.number }),
        ...host.findCaller(),
      } satisfies Omit<CallEvent, 'at'>);
      return task;
    },

    suspend<T>(task: Task, site: number, value: T, variables?: readonly unknown[]): T {
      wait(task, site, variables);
      return value;
    },

    resume<T>(task: Task, value?: T): T {
      wake(task);
      return value as T;
    },

    threw(task: Task, error: unknown): unknown {
      settle(task, { kind: 'threw', error: nameError(error) });
      return error;
    },

    leave(task: Task): void {
      if (task.state !== 'settled') settle(task, { kind: 'done' });
    },

    /** An iterable whose `next` tells that the loop waits for it; ticks stay as they are. */
    iterate<T>(task: Task, site: number, iterable: AsyncIterable<T> | Iterable<T>): unknown {
      const method = (iterable as AsyncIterable<T> | undefined)?.[Symbol.asyncIterator];
      if (method === undefined || method === null)
        return iterateSync(iterable as Iterable<T>, () => wait(task, site));
      return {
        [Symbol.asyncIterator]: () =>
          watchIterator(method.call(iterable as AsyncIterable<T>), () => wait(task, site)),
      };
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

/** A number or a text says more than the name of its variable; an object says less. */
function describeVariable(name: string, value: unknown): string {
  const isTelling = typeof value === 'string' || typeof value === 'number';
  return isTelling ? shortenValue(value) : name;
}

/** A loop waits after `next`, and after the `return` by which it is left early. */
function watchIterator<T>(iterator: AsyncIterator<T>, onWait: () => void): AsyncIterator<T> {
  const { next } = iterator;
  const wait = <R>(result: R): R => {
    onWait();
    return result;
  };
  return {
    next: () => wait(next.call(iterator)),
    get return() {
      const method = iterator.return;
      return method && (() => wait(method.call(iterator)));
    },
  } as AsyncIterator<T>;
}

/** `for await` over an ordinary iterable waits for each value, and for its end even where it has no `return`. */
function iterateSync<T>(iterable: Iterable<T>, onWait: () => void): unknown {
  const method = iterable[Symbol.iterator];
  return {
    [Symbol.iterator]: () => {
      const iterator = method.call(iterable) as unknown as AsyncIterator<T>;
      const watched = watchIterator(iterator, onWait);
      return {
        next: watched.next,
        get return() {
          if (!iterator.return) onWait();
          return watched.return;
        },
      };
    },
  };
}

function nameError(error: unknown): string {
  return error instanceof Error
    ? (`${error.name}: ${error.message}`.split('\n')[0] ?? '')
    : shortenValue(error);
}
