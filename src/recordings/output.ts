import { isOutput, type SourcePlace, type TraceEvent } from '../trace/index.ts';
import type { Recording } from './recording.ts';

/** One line that a run printed. */
export interface OutputLine extends SourcePlace {
  /** When it was begun, in milliseconds since the start of the run. */
  readonly at: number;
  readonly stream: 'stdout' | 'stderr';
  /** Without its line feed. */
  readonly text: string;
}

/** What a run printed, line by line, in the order in which the lines were begun. */
export function toOutputLines({ events }: Recording): OutputLine[] {
  const lines: OutputLine[] = [];
  const open: { stdout?: OutputLine; stderr?: OutputLine } = {};
  for (const event of events.filter(isOutput)) {
    const parts = event.text.split('\n');
    for (const [index, part] of parts.entries()) {
      const isLast = index === parts.length - 1;
      const begun = open[event.kind];
      if (isLast && part === '' && !begun) continue;
      const line: OutputLine = begun
        ? { ...begun, text: begun.text + part }
        : { at: event.at, stream: event.kind, ...toPlace(event), text: part };
      if (begun) lines[lines.indexOf(begun)] = line;
      else lines.push(line);
      open[event.kind] = isLast ? line : undefined;
    }
  }
  return lines;
}

/** All text of one stream, as a terminal would have got it. */
export function toText({ events }: Recording, stream: 'stdout' | 'stderr'): string {
  return events
    .filter((event) => event.kind === stream)
    .map((event) => ('text' in event ? event.text : ''))
    .join('');
}

/** How long the run took, in milliseconds of its clock. */
export const toElapsedMs = ({ events }: Recording): number => events.at(-1)?.at ?? 0;

/** The run's end, in the words that pages and diffs use. */
export function toOutcome({ events }: Recording): string {
  const exit = events.findLast((event) => event.kind === 'exit');
  if (!exit) return 'no exit';
  return exit.code === undefined ? `ended by ${exit.signal}` : `exit code ${exit.code}`;
}

/** The error that ended the run, if one did. */
export function findUncaught({
  events,
}: Recording): Extract<TraceEvent, { kind: 'uncaught' }> | undefined {
  return events.find((event) => event.kind === 'uncaught');
}

function toPlace({ line, file }: SourcePlace): SourcePlace {
  return { ...(line !== undefined && { line }), ...(file !== undefined && { file }) };
}
