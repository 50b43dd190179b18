import type { Problem } from '../author-error.ts';
import type { TraceEvent } from '../trace/index.ts';

/** Rises when the same run would be written differently. */
export const recordingFormat = 2;

/**
 * What a run depended on, by name: the snippet's own source, each file it imports or reads,
 * each package. The value is a hash of the content, or a version.
 */
export type Inputs = Readonly<Record<string, string>>;

/** The first line of a recording. */
export interface RecordingHeader {
  readonly format: number;
  readonly clock: 'virtual' | 'real';
  /** The version of Node that ran the snippet. */
  readonly runtime: string;
  readonly inputs: Inputs;
}

/** A run, as it is committed beside its snippet and reviewed like code. */
export interface Recording {
  readonly header: RecordingHeader;
  readonly events: readonly TraceEvent[];
}

const keyOrder = [
  'at',
  'kind',
  'task',
  'name',
  'args',
  'caller',
  'wakes',
  'abort',
  'line',
  'file',
  'on',
  'reason',
  'origin',
  'error',
  'stack',
  'text',
  'waitsFor',
  'after',
  'limit',
  'allowed',
  'code',
  'signal',
];

/** What a diff would not show, or would be turned round by; what joins or colours emoji is left as it is. */
const invisiblePattern =
  /(?!\u200C|\u200D|[\uFE00-\uFE0F])[\p{Cf}\p{Default_Ignorable_Code_Point}\u007F-\u009F\u2028\u2029]/gu;

/**
 * The canonical text of a recording: the header, then one event a line, keys in a fixed order,
 * invisible characters as JSON's escapes.
 */
export function formatRecording({ header, events }: Recording): string {
  const { format, clock, runtime, inputs } = header;
  const lines = [{ format, clock, runtime, inputs }, ...events.map(inKeyOrder)];
  const text = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
  return text.replace(invisiblePattern, escapeUnits);
}

/** Reads a recording's text. `file` is for messages only. */
export function parseRecording(text: string, file: string): Recording | Problem {
  const lines = text.split('\n');
  const conflict = lines.findIndex((line) => /^(<{7}|={7}|>{7})( |$)/.test(line));
  if (conflict !== -1) return conflictMarks(file, conflict + 1);
  if (lines.pop() !== '' || lines.length === 0) return cutOff(file, lines.length + 1);

  const values = lines.map(parseLine);
  const header = values[0] as Partial<RecordingHeader> | undefined;
  if (header?.format !== undefined && header.format !== recordingFormat)
    return otherFormat(file, header.format);
  const broken = values.findIndex(
    (value, index) => !(index === 0 ? isHeader(value) : isEvent(value)),
  );
  if (broken !== -1) return notARecording(file, broken + 1);
  const events = values.slice(1) as TraceEvent[];
  return events.at(-1)?.kind === 'exit'
    ? { header: header as RecordingHeader, events }
    : cutOff(file, lines.length);
}

export const isProblem = (value: Recording | Problem): value is Problem => 'title' in value;

function escapeUnits(character: string): string {
  return character
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');
}

function inKeyOrder(event: TraceEvent): object {
  const entries = Object.entries(event).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries.sort(([a], [b]) => keyOrder.indexOf(a) - keyOrder.indexOf(b)));
}

function parseLine(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function isHeader(value: unknown): boolean {
  const header = value as RecordingHeader | undefined;
  return (
    header?.format === recordingFormat &&
    typeof header.runtime === 'string' &&
    typeof header.clock === 'string' &&
    typeof header.inputs === 'object' &&
    header.inputs !== null
  );
}

function isEvent(value: unknown): boolean {
  const event = value as TraceEvent | undefined;
  return typeof event?.at === 'number' && typeof event.kind === 'string';
}

const rerecord = (file: string) =>
  `Run "npm run record -- ${file.replace('.recording.jsonl', '')}".`;

function conflictMarks(file: string, line: number): Problem {
  return {
    title: 'Recording with conflict marks',
    where: { file, line },
    problem:
      'A merge left both sides in this file. Recordings are not merged by hand, they are made anew.',
    fix: rerecord(file),
  };
}

function cutOff(file: string, line: number): Problem {
  return {
    title: 'Recording cut off',
    where: { file, line },
    problem: 'The recording does not end with the exit of its run.',
    fix: rerecord(file),
  };
}

function otherFormat(file: string, format: unknown): Problem {
  return {
    title: 'Recording of another format',
    where: { file, line: 1 },
    problem: `The recording has format ${JSON.stringify(format)}; this version reads format ${recordingFormat}.`,
    fix: rerecord(file),
  };
}

function notARecording(file: string, line: number): Problem {
  return {
    title: 'Unreadable recording',
    where: { file, line },
    problem:
      'This line is not part of a recording: one JSON value a line, a header first, then events.',
    fix: rerecord(file),
  };
}
