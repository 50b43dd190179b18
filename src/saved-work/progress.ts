import type { RecordKind } from './record.ts';

/** Which lessons a reader has done. */
export interface Progress {
  readonly version: 1;
  /** Their slugs. */
  readonly done: readonly string[];
}

export const progressName = 'progress';

export const progressKind: RecordKind<Progress> = {
  empty: { version: 1, done: [] },
  fields: {
    done: {
      needs: 'a list of names',
      read: (value) => (isNames(value) ? [...new Set(value)] : undefined),
    },
  },
  merge: (here, other) => ({ ...here, done: [...new Set([...here.done, ...other.done])] }),
};

/** The same with a lesson marked as done, or no longer. */
export function toggleDone(progress: Progress, lesson: string): Progress {
  const others = progress.done.filter((each) => each !== lesson);
  const isDone = others.length < progress.done.length;
  return { ...progress, done: isDone ? others : [...others, lesson] };
}

const isNames = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((each) => typeof each === 'string');
