import { maxCodeBytes } from '../shared-code/index.ts';
import type { Field, Fields } from './fields.ts';

/** A program that a reader has written. Times are milliseconds since 1970. */
export interface WrittenCode {
  /** None before the first change. */
  readonly code?: string;
  readonly editedAt?: number;
}

const text: Field<string | undefined> = {
  needs: `text of no more than ${maxCodeBytes / 1000} kB`,
  read: (value) =>
    typeof value === 'string' && countBytes(value) <= maxCodeBytes ? value : undefined,
};
export const count = {
  needs: 'a whole number',
  read: (value: unknown) => (isCount(value) ? value : undefined),
};
export const time: Field<number | undefined> = { ...count, needs: 'a time in milliseconds' };

export const codeFields: Fields<WrittenCode> = { code: text, editedAt: time };

/** The one whose program was written last; of two at the same time, the one that is here. */
export const pickWritten = <Work extends WrittenCode>(here: Work, other: Work): Work => {
  const isOther = other.code !== undefined && (other.editedAt ?? 0) > (here.editedAt ?? 0);
  return isOther || here.code === undefined ? other : here;
};

const countBytes = (text: string) => new TextEncoder().encode(text).length;
const isCount = (value: unknown): value is number =>
  Number.isSafeInteger(value) && Number(value) >= 0;
