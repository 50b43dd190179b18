import type { TraceEvent } from '../trace/index.ts';
import { toOutputLines } from './output.ts';
import type { Recording } from './recording.ts';

/**
 * A run as a person reads it: one line an event, with its time where the clock is virtual.
 * @example
 *    0 ms  asked
 * 1200 ms  arrived
 * 1200 ms  exit code 1
 */
export function formatTranscript(recording: Recording): string {
  const isTimed = recording.header.clock === 'virtual';
  const rows = [
    ...toOutputLines(recording).map(({ at, stream, text }) => ({
      at,
      text: stream === 'stderr' ? `! ${text}` : text,
    })),
    ...recording.events.map((event) => ({ at: event.at, text: describe(event) })).filter(hasText),
  ];
  const width = Math.max(...rows.map(({ at }) => String(at).length), 1);
  return rows
    .map(({ at, text }) => (isTimed ? `${String(at).padStart(width)} ms  ${text}` : text))
    .join('\n');
}

const hasText = (row: {
  at: number;
  text: string | undefined;
}): row is { at: number; text: string } => row.text !== undefined;

function describe(event: TraceEvent): string | undefined {
  switch (event.kind) {
    case 'uncaught':
      return `✕ uncaught ${event.origin}: ${event.stack}`;
    case 'stuck':
      return `✕ nothing can advance: ${formatLine(event)} waits for ${event.waitsFor}`;
    case 'limit':
      return `✕ ended at the limit of ${event.limit}: ${event.allowed}`;
    case 'exit':
      return event.code === undefined ? `✕ ended by ${event.signal}` : `exit code ${event.code}`;
    default:
      return undefined;
  }
}

function formatLine({ line, file }: { line?: number; file?: string }): string {
  if (line === undefined) return 'the program';
  return file === undefined ? `line ${line}` : `${file}, line ${line},`;
}
