import type { RecordKind } from './record.ts';
import { codeFields, count, pickWritten, time, type WrittenCode } from './written-code.ts';

/** What a reader has done in one exercise. */
export interface ExerciseWork extends WrittenCode {
  readonly version: 1;
  /** How often the program was run and checked. */
  readonly attempts: number;
  /** When all checks held for the first time. */
  readonly solvedAt?: number;
}

export const exerciseKind: RecordKind<ExerciseWork> = {
  empty: { version: 1, attempts: 0 },
  fields: { ...codeFields, attempts: count, solvedAt: time },
  merge: (here, other) => ({
    ...here,
    ...pickCode(here, other),
    attempts: Math.max(here.attempts, other.attempts),
    ...earliest(here.solvedAt, other.solvedAt),
  }),
};

function pickCode(here: ExerciseWork, other: ExerciseWork): WrittenCode {
  const { code, editedAt } = pickWritten(here, other);
  return { ...(code !== undefined && { code }), ...(editedAt !== undefined && { editedAt }) };
}

function earliest(...times: readonly (number | undefined)[]): Partial<ExerciseWork> {
  const known = times.filter((each) => each !== undefined);
  return known.length > 0 ? { solvedAt: Math.min(...known) } : {};
}
