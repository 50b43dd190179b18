import type { OutputEvent, SourcePlace, TraceEvent } from '../trace/index.ts';

/** The position of an event in its recording, from 0. Everything in a timeline is placed by steps. */
export type Step = number;

/** What a task does from one step to another. */
export interface Segment extends SourcePlace {
  readonly state: 'running' | 'awaiting' | 'ready';
  readonly from: Step;
  readonly to: Step;
  /** What is awaited, in the words of the source. */
  readonly on?: string;
}

/**
 * How a task ended. `aborted`: threw what an abort gave as its reason, or an
 * AbortError or a TimeoutError. `unsettled`: nothing was left that could
 * have settled what it waited for. `cut`: the program was ended while the task was under way.
 */
export type Outcome = 'done' | 'threw' | 'aborted' | 'unsettled' | 'cut';

/** One call of an async function, or the module body: a lane of the timeline. */
export interface Task extends SourcePlace {
  readonly id: number;
  readonly name: string;
  readonly args?: readonly string[];
  readonly caller?: number;
  /** How many callers stand above it. */
  readonly depth: number;
  readonly from: Step;
  /** Where it settled, or the last step. */
  readonly to: Step;
  readonly outcome: Outcome;
  readonly error?: string;
  readonly segments: readonly Segment[];
}

/** A task ran again because another one settled. Only what is certain is a wake. */
export interface Wake {
  readonly task: number;
  readonly settled: Step;
  readonly by: number;
  readonly resumed: Step;
}

/** A signal was aborted, by a task or by a callback. Only what is certain is ended by it. */
export interface Abort {
  readonly step: Step;
  /** Its number in the recording. */
  readonly number: number;
  readonly by?: number;
  /** The tasks that stopped waiting because of it, and where they ran again. */
  readonly ended: readonly { readonly task: number; readonly resumed: Step }[];
}

/** Lines of output that an event began, numbered from 1 as in the printed output. */
export interface Print {
  readonly step: Step;
  readonly task?: number;
  readonly first: number;
  readonly last: number;
  readonly stream: OutputEvent['kind'];
}

/** What went wrong, or is about to, and deserves to be drawn and said. */
export type Finding =
  | { readonly kind: 'deadlock'; readonly at: number; readonly waits: readonly StuckWait[] }
  | {
      readonly kind: 'rejection';
      readonly step: Step;
      readonly task?: number;
      readonly error: string;
    }
  | { readonly kind: 'crash'; readonly step: Step; readonly task?: number; readonly error: string }
  | {
      readonly kind: 'outlived';
      readonly task: number;
      readonly caller: number;
      readonly step: Step;
    }
  | {
      readonly kind: 'kept-alive';
      readonly from: Step;
      readonly fromMs: number;
      readonly toMs: number;
    }
  | {
      readonly kind: 'ended';
      readonly at: number;
      readonly signal?: string;
      /** How many tasks were under way. */
      readonly tasks: number;
    }
  | { readonly kind: 'limit'; readonly limit: string; readonly allowed: string }
  | { readonly kind: 'untraced'; readonly after: number; readonly at: number };

export interface StuckWait extends SourcePlace {
  readonly task?: number;
  readonly waitsFor: string;
}

/** A run as tasks: everything that picture, sentence and exports are made from. */
export interface TaskModel {
  readonly clock: 'virtual' | 'real';
  readonly events: readonly TraceEvent[];
  /** In the order of lanes: each task below its caller, callees in order of start. */
  readonly tasks: readonly Task[];
  readonly wakes: readonly Wake[];
  readonly aborts: readonly Abort[];
  readonly prints: readonly Print[];
  readonly findings: readonly Finding[];
  readonly endMs: number;
}

/** The time of a step, in milliseconds since the start of the run. */
export const toMs = ({ events }: Pick<TaskModel, 'events'>, step: Step): number =>
  events[step]?.at ?? 0;
