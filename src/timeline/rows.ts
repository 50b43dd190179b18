import type { SourcePlace, TraceEvent } from '../trace/index.ts';
import type { TaskModel } from './model.ts';
import { fromVisible, toVisible } from './visible-text.ts';

/** A value of an event with the words that stand before it, such as `with` and `"/a"`. */
export interface Detail {
  readonly words: string;
  readonly value: string;
}

/** One event as a row of the table. Everything in it is text, with nothing invisible. */
export interface Row {
  readonly at: string;
  /** The task's number. */
  readonly task: string;
  readonly verb: string;
  readonly details: readonly Detail[];
  readonly place: string;
}

type Kind = TraceEvent['kind'];
type Fields = Readonly<Record<string, unknown>>;

interface Wording {
  readonly kind: Kind;
  readonly verb: string;
  /** The fields of the event in the order in which they are told, each with its words. */
  readonly fields: readonly (readonly [field: string, words: string])[];
  readonly numbers?: readonly string[];
}

const becauseOfAbort = 'by abort';

const wordings: readonly Wording[] = [
  {
    kind: 'call',
    verb: 'is called',
    fields: [
      ['name', 'as'],
      ['args', 'with'],
      ['caller', 'by task'],
    ],
    numbers: ['caller'],
  },
  { kind: 'await', verb: 'waits', fields: [['on', 'for']] },
  { kind: 'resume', verb: 'goes on', fields: [['abort', becauseOfAbort]], numbers: ['abort'] },
  { kind: 'done', verb: 'is done', fields: [] },
  {
    kind: 'threw',
    verb: 'throws',
    fields: [
      ['error', ''],
      ['abort', becauseOfAbort],
    ],
    numbers: ['abort'],
  },
  { kind: 'wake', verb: 'wakes', fields: [['wakes', 'task']], numbers: ['wakes'] },
  {
    kind: 'abort',
    verb: 'aborts',
    fields: [
      ['abort', 'as number'],
      ['reason', 'because of'],
    ],
    numbers: ['abort'],
  },
  { kind: 'stdout', verb: 'prints', fields: [['text', '']] },
  { kind: 'stderr', verb: 'prints to stderr', fields: [['text', '']] },
  {
    kind: 'uncaught',
    verb: 'nothing catches',
    fields: [
      ['origin', 'the'],
      ['error', ''],
      ['stack', 'thrown as'],
    ],
  },
  { kind: 'stuck', verb: 'is stuck', fields: [['waitsFor', 'waiting for']] },
  {
    kind: 'untraced',
    verb: 'is traced no further',
    fields: [['after', 'after so many events:']],
    numbers: ['after'],
  },
  {
    kind: 'limit',
    verb: 'is ended',
    fields: [
      ['limit', 'at the limit of'],
      ['allowed', 'allowed:'],
    ],
  },
  {
    kind: 'exit',
    verb: 'exits',
    fields: [
      ['code', 'with code'],
      ['signal', 'by'],
    ],
    numbers: ['code'],
  },
];

/** Text that ends its line is told without the line feed, which is what printing means. */
const openLine = 'leaving the line open';
const emptyArgs = 'with nothing';

/** The events of a recording as rows, without times where it has none; `fromRows` gives back the very same events. */
export const toRows = ({ events, clock }: Pick<TaskModel, 'events' | 'clock'>): Row[] =>
  events.map((event) => ({
    ...toRow(event),
    ...(clock === 'real' && event.at === 0 && { at: '' }),
  }));

/** The inverse of `toRows`. */
export const fromRows = (rows: readonly Row[]): TraceEvent[] => rows.map(fromRow);

function toRow(event: TraceEvent): Row {
  const wording = wordings.find(({ kind }) => kind === event.kind) as Wording;
  const fields = event as unknown as Fields;
  return {
    at: `${event.at} ms`,
    task: fields.task === undefined ? '' : String(fields.task),
    verb: wording.verb,
    details: wording.fields.flatMap(([field, words]) => toDetails(field, words, fields[field])),
    place: formatPlace(event as SourcePlace),
  };
}

function toDetails(field: string, words: string, value: unknown): Detail[] {
  if (value === undefined) return [];
  if (Array.isArray(value)) {
    if (value.length === 0) return [{ words: emptyArgs, value: '' }];
    return value.map((each, index) => ({
      words: index === 0 ? words : 'and',
      value: toVisible(String(each)),
    }));
  }
  const text = String(value);
  if (field !== 'text') return [{ words, value: toVisible(text) }];
  return text.endsWith('\n')
    ? [{ words, value: toVisible(text.slice(0, -1)) }]
    : [{ words: openLine, value: toVisible(text) }];
}

function fromRow({ at, task, verb, details, place }: Row): TraceEvent {
  const wording = wordings.find((each) => each.verb === verb) as Wording;
  const fields: Record<string, unknown> = {
    at: at === '' ? 0 : Number.parseFloat(at),
    kind: wording.kind,
  };
  if (task !== '') fields.task = Number(task);
  for (const { words, value } of details) {
    const text = fromVisible(value);
    if (words === openLine) fields.text = text;
    else if (words === emptyArgs) fields.args = [];
    else if (words === 'and') (fields.args as string[]).push(text);
    else {
      const field = wording.fields.find((each) => each[1] === words)?.[0] ?? '';
      if (field === 'args') fields.args = [text];
      else if (field === 'text') fields.text = `${text}\n`;
      else fields[field] = wording.numbers?.includes(field) ? Number(text) : text;
    }
  }
  return { ...fields, ...parsePlace(place) } as unknown as TraceEvent;
}

/** @example formatPlace({ line: 7, file: './queue.ts' }) // '7 of ./queue.ts' */
function formatPlace({ line, file }: SourcePlace): string {
  const number = line === undefined ? '' : String(line);
  return file === undefined ? number : `${number} of ${toVisible(file)}`;
}

function parsePlace(place: string): SourcePlace {
  const [number = '', file] = place.split(/ of (.*)/s);
  return {
    ...(number !== '' && { line: Number(number) }),
    ...(file !== undefined && { file: fromVisible(file) }),
  };
}
