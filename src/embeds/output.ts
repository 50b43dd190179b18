import {
  findUncaught,
  type OutputLine,
  type Recording,
  toElapsedMs,
  toOutputLines,
} from '../recordings/index.ts';
import type { StuckEvent } from '../trace/index.ts';

/** How a run ended, where that is worth saying: not for a program that simply came to its end. */
export type Ending =
  | { readonly kind: 'done' }
  | { readonly kind: 'failed'; readonly text: string; readonly exitCode: number }
  /** By a limit, or by whoever ran it. */
  | { readonly kind: 'stopped'; readonly text: string };

/** What a page shows of a recording. */
export interface ShownOutput {
  readonly id: string;
  readonly clock: 'virtual' | 'real';
  /** The version of Node that ran it. */
  readonly runtime: string;
  readonly elapsedMs: number;
  readonly lines: readonly OutputLine[];
  readonly ending: Ending;
}

/** Makes what a page shows out of a recording. */
export function toShownOutput(id: string, recording: Recording): ShownOutput {
  const { clock, runtime } = recording.header;
  return {
    id,
    clock,
    runtime,
    elapsedMs: toElapsedMs(recording),
    lines: toOutputLines(recording),
    ending: toEnding(recording),
  };
}

function toEnding(recording: Recording): Ending {
  const exit = recording.events.findLast((event) => event.kind === 'exit');
  const limit = recording.events.find((event) => event.kind === 'limit');
  if (limit)
    return { kind: 'stopped', text: `It reached the limit of ${limit.limit}: ${limit.allowed}.` };
  if (exit?.signal !== undefined)
    return { kind: 'stopped', text: `It was ended by ${exit.signal}.` };
  const exitCode = exit?.code ?? 1;
  const uncaught = findUncaught(recording);
  if (uncaught) return { kind: 'failed', text: `Uncaught ${uncaught.stack}`, exitCode };
  const stuck = recording.events.filter((event) => event.kind === 'stuck');
  const opening = exitCode === 0 ? 'Never settled' : 'Nothing can advance';
  if (stuck.length > 0) {
    return {
      kind: 'failed',
      text: stuck.map((event) => toSentence(opening, event)).join('\n'),
      exitCode,
    };
  }
  return exitCode === 0 ? { kind: 'done' } : { kind: 'failed', text: '', exitCode };
}

function toSentence(opening: string, { line, file, waitsFor }: StuckEvent): string {
  const place = file === undefined ? `line ${line}` : `line ${line} of ${file}`;
  return `${opening}: ${line === undefined ? 'the program' : place} waits for ${waitsFor}.`;
}
