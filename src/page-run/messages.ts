import type { TraceEvent } from '../trace/index.ts';
import type { PageProgram } from './page-program.ts';

/** What goes into the frame and on to its worker. */
export interface RunRequest {
  readonly kind: 'run';
  readonly program: PageProgram;
}

/** What comes out of the worker, in the order in which it happened, and out of the frame. */
export type RunReport =
  | { readonly kind: 'events'; readonly events: readonly TraceEvent[] }
  /** The program cannot begin: it is not TypeScript, or its modules do not fit together. */
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'ended' };

/** Why a program cannot begin, at its place in the text. */
export interface Refusal {
  readonly file: string;
  readonly line: number;
  readonly column?: number;
  readonly message: string;
}

/** Sent to the worker from time to time; one that does not answer is stuck in a loop, or gone. */
export const ping = 'ping';
export const pong = 'pong';

/** The frame's first word on its port. A frame that could not be loaded is silent. */
export const ready = 'ready';
