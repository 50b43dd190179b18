import { checkFields, type Fields, isRecord, readFields, show } from './fields.ts';
import type { ProblemKind } from './problem.ts';

interface Versioned {
  readonly version: 1;
}

/** A kind of record that is kept, and how two that tell of the same thing become one. */
export interface RecordKind<Value extends Versioned> {
  readonly empty: Value;
  readonly fields: Fields<Omit<Value, 'version'>>;
  merge(here: Value, other: Value): Value;
}

export interface ParsedRecord<Value> {
  readonly value: Value;
  /** Set when the text holds more than the value does. */
  readonly problem?: ProblemKind;
}

/** Reads a text that was kept. Of what is damaged it takes what can be read; nothing is a beginning. */
export function parseRecord<Value extends Versioned>(
  text: string | null,
  kind: RecordKind<Value>,
): ParsedRecord<Value> {
  const { empty } = kind;
  if (text === null) return { value: empty };
  const record = parseJson(text);
  if (!isRecord(record)) return { value: empty, problem: 'damaged' };
  if (record.version !== empty.version) return { value: empty, problem: 'other-version' };
  const value = readRecord(record, kind);
  return checkRecord(record, kind, '').length === 0 ? { value } : { value, problem: 'damaged' };
}

/** The record with those of its fields that can be read. */
export const readRecord = <Value extends Versioned>(
  record: Readonly<Record<string, unknown>>,
  { empty, fields }: RecordKind<Value>,
): Value => ({ ...empty, ...readFields(record, fields), version: empty.version });

/** Everything that is wrong with a record, each with its place. */
export function checkRecord<Value extends Versioned>(
  record: unknown,
  { empty, fields }: RecordKind<Value>,
  place: string,
): string[] {
  if (!isRecord(record)) return [`${place} needs a record, and has ${show(record)}.`];
  if (record.version !== empty.version) {
    return [`${place}.version needs ${empty.version}, and has ${show(record.version)}.`];
  }
  return checkFields(record, fields, place);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
