import { OwnWeakMap } from '../intrinsics/index.ts';

const { getOwnPropertyDescriptor } = Object;

export type Aborts = ReturnType<typeof createAborts>;

/** The aborts of a run, numbered from 1, each known again by its reason. */
export function createAborts() {
  const numbers = new OwnWeakMap<object, number>();
  let unread: { readonly number: number; readonly readReason: () => unknown } | undefined;
  let count = 0;

  const remember = (reason: unknown, number: number) => {
    // Two aborts with the same text as their reason could not be told apart.
    if (isObject(reason) && !numbers.has(reason)) numbers.set(reason, number);
  };

  const readReason = () => {
    if (!unread) return;
    const { number, readReason: read } = unread;
    unread = undefined;
    remember(read(), number);
  };

  const find = (value: unknown): number | undefined => {
    readReason();
    return isObject(value) ? numbers.get(value) : undefined;
  };

  return {
    /** The abort that an error comes from: the error is its reason, or has it as its cause. */
    of: (error: unknown): number | undefined => find(error) ?? find(causeOf(error)),

    /** Numbers an abort that begins; none for one that only passes the reason of another on. */
    begin(reason: unknown, read: () => unknown): number | undefined {
      if (find(reason) !== undefined) return undefined;
      const number = ++count;
      remember(reason, number);
      unread = { number, readReason: read };
      return number;
    },

    /** The signal has its reason by now, and all who listen to it have been told. */
    end: readReason,
  };
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

const causeOf = (error: unknown): unknown =>
  isObject(error) ? getOwnPropertyDescriptor(error, 'cause')?.value : undefined;
