/** Where in the program something happened. `file` is left out for the snippet itself, and relative to it for others. */
export interface SourcePlace {
  readonly line?: number;
  readonly file?: string;
}

/**
 * A task begins: an async function is called, or the module body runs. `line` is where it was called.
 * Tasks are numbered from 1 in the order in which they begin.
 */
export interface CallEvent extends SourcePlace {
  readonly at: number;
  readonly kind: 'call';
  readonly task: number;
  /** The function's name, such as `fetchUser` or `Queue.take`; `module` for the module body. */
  readonly name: string;
  /** Its arguments in short, such as `2`, `"ada"`, `{…}`. */
  readonly args?: readonly string[];
  /** The task that called it; none for a callback of a timer, an emitter or a library. */
  readonly caller?: number;
}

/** A task stops running until something settles. `on` is what it awaits, in the words of the source. */
export interface AwaitEvent extends SourcePlace {
  readonly at: number;
  readonly kind: 'await';
  readonly task: number;
  readonly on: string;
}

/** A task runs again after an await. */
export interface ResumeEvent {
  readonly at: number;
  readonly kind: 'resume';
  readonly task: number;
  /** The abort whose reason ended the await, where that is certain. */
  readonly abort?: number;
}

/** A task settles a promise that was made by hand, and that another task awaits. */
export interface WakeEvent extends SourcePlace {
  readonly at: number;
  readonly kind: 'wake';
  readonly task: number;
  /** The task that goes on because of it. */
  readonly wakes: number;
}

/** A signal is aborted: aborts are numbered from 1. One that only passes a reason on is none of its own. */
export interface AbortEvent extends SourcePlace {
  readonly at: number;
  readonly kind: 'abort';
  readonly abort: number;
  /** The task that aborts; none for a callback, such as a timeout's. */
  readonly task?: number;
  /** The reason in short, where one was given. */
  readonly reason?: string;
}

/** A task ends: it returned, or it threw. */
export interface SettleEvent {
  readonly at: number;
  readonly kind: 'done' | 'threw';
  readonly task: number;
  /** The name and message of what it threw. */
  readonly error?: string;
  /** The abort that what it threw came from, where that is certain. */
  readonly abort?: number;
}

/** From here on tasks are no longer recorded, because there were too many events; output still is. */
export interface UntracedEvent {
  readonly at: number;
  readonly kind: 'untraced';
  /** How many events of tasks had been recorded. */
  readonly after: number;
}

/** Text written to standard output or standard error. */
export interface OutputEvent extends SourcePlace {
  readonly at: number;
  /** The task that wrote it; none for a callback. */
  readonly task?: number;
  readonly kind: 'stdout' | 'stderr';
  readonly text: string;
}

/** The error that ended the program: thrown, or a rejection that nobody handled. */
export interface UncaughtEvent extends SourcePlace {
  readonly at: number;
  readonly kind: 'uncaught';
  readonly origin: 'exception' | 'rejection';
  /** The error's name and message, in one line where they are. */
  readonly error: string;
  /** What Node prints of it: name, message, the snippet's own frames, properties, causes. */
  readonly stack: string;
}

/** Nothing can advance, and this is what waits: a task that never settled, or the program itself. */
export interface StuckEvent extends SourcePlace {
  readonly at: number;
  readonly task?: number;
  readonly kind: 'stuck';
  readonly waitsFor: string;
}

export type LimitName = 'real time' | 'virtual time' | 'output' | 'memory' | 'events';

/** The run was ended from outside, because it passed a limit. */
export interface LimitEvent {
  readonly at: number;
  readonly kind: 'limit';
  readonly limit: LimitName;
  /** The limit, with its unit: `10 s`, `64 KiB`. */
  readonly allowed: string;
}

/** The end: an exit code, or the signal that ended the process. */
export interface ExitEvent {
  readonly at: number;
  readonly kind: 'exit';
  readonly code?: number;
  readonly signal?: string;
}

/** One thing that a run observed. `at` is in milliseconds since the start of the run, by the run's clock. */
export type TraceEvent =
  | CallEvent
  | AwaitEvent
  | ResumeEvent
  | WakeEvent
  | AbortEvent
  | SettleEvent
  | UntracedEvent
  | OutputEvent
  | UncaughtEvent
  | StuckEvent
  | LimitEvent
  | ExitEvent;

export const isOutput = (event: TraceEvent): event is OutputEvent =>
  event.kind === 'stdout' || event.kind === 'stderr';
