import type { TraceEvent } from '../trace/index.ts';
import type { PageProgram } from './page-program.ts';

/** What goes on to a worker. */
export interface RunRequest {
  readonly program: PageProgram;
}

/** What goes into the frame. Runs are numbered, so that a late word of one is not taken for one of the next. */
export type FrameRequest =
  | { readonly kind: 'run'; readonly run: number; readonly program: PageProgram }
  | { readonly kind: 'stop' }
  | typeof ping;

/** What comes out of the frame. */
export type FrameAnswer =
  | { readonly run: number; readonly report: RunReport }
  | typeof ready
  | typeof pong;

/** What comes out of the worker, in the order in which it happened. */
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

/** Sent from time to time to the worker, and to the frame: what does not answer is stuck in a loop, or gone. */
export const ping = 'ping';
export const pong = 'pong';

/** The frame's first word on its port. A frame that could not be loaded is silent. */
export const ready = 'ready';
