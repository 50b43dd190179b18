import { maxCodeBytes } from '../shared-code/index.ts';
import type { Field } from './fields.ts';
import type { RecordKind } from './record.ts';

/** What a reader has done in one exercise. Times are milliseconds since 1970. */
export interface ExerciseWork {
  readonly version: 1;
  /** The reader's program; none before the first change. */
  readonly code?: string;
  readonly editedAt?: number;
  /** How often the program was run and checked. */
  readonly attempts: number;
  /** When all checks held for the first time. */
  readonly solvedAt?: number;
}

const text: Field<string | undefined> = {
  needs: `text of no more than ${maxCodeBytes / 1000} kB`,
  read: (value) =>
    typeof value === 'string' && countBytes(value) <= maxCodeBytes ? value : undefined,
};
const count = {
  needs: 'a whole number',
  read: (value: unknown) => (isCount(value) ? value : undefined),
};
const time: Field<number | undefined> = { ...count, needs: 'a time in milliseconds' };

export const exerciseKind: RecordKind<ExerciseWork> = {
  empty: { version: 1, attempts: 0 },
  fields: { code: text, editedAt: time, attempts: count, solvedAt: time },
  merge: (here, other) => ({
    ...here,
    ...pickCode(here, other),
    attempts: Math.max(here.attempts, other.attempts),
    ...earliest(here.solvedAt, other.solvedAt),
  }),
};

/** The program that was written last; of two at the same time, the one that is here. */
function pickCode(here: ExerciseWork, other: ExerciseWork): Partial<ExerciseWork> {
  const isOther = other.code !== undefined && (other.editedAt ?? 0) > (here.editedAt ?? 0);
  const { code, editedAt } = isOther || here.code === undefined ? other : here;
  return { ...(code !== undefined && { code }), ...(editedAt !== undefined && { editedAt }) };
}

function earliest(...times: readonly (number | undefined)[]): Partial<ExerciseWork> {
  const known = times.filter((each) => each !== undefined);
  return known.length > 0 ? { solvedAt: Math.min(...known) } : {};
}

const countBytes = (text: string) => new TextEncoder().encode(text).length;
const isCount = (value: unknown): value is number =>
  Number.isSafeInteger(value) && Number(value) >= 0;
