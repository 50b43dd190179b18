/** Where in the program something happened. `file` is left out for the snippet itself, and relative to it for others. */
export interface SourcePlace {
  readonly line?: number;
  readonly file?: string;
}

/** Text written to standard output or standard error. */
export interface OutputEvent extends SourcePlace {
  readonly at: number;
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

/** Nothing can advance, and this is what waits. */
export interface StuckEvent extends SourcePlace {
  readonly at: number;
  readonly kind: 'stuck';
  readonly waitsFor: string;
}

export const limitNames = ['real time', 'virtual time', 'output', 'memory', 'events'] as const;
export type LimitName = (typeof limitNames)[number];

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
export type TraceEvent = OutputEvent | UncaughtEvent | StuckEvent | LimitEvent | ExitEvent;

export const isOutput = (event: TraceEvent): event is OutputEvent =>
  event.kind === 'stdout' || event.kind === 'stderr';
