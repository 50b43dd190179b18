import type { CheckResult } from './check-run.ts';

/** A mistake that others have made before: which checks it fails, and what helps. */
export interface KnownMistake {
  /** Indexes of the failed checks, ascending. */
  readonly failed: readonly number[];
  readonly hint: string;
}

/** The indexes of the checks that a run fails, ascending. */
export const toFailed = (results: readonly CheckResult[]): number[] =>
  results.flatMap(({ finding }, index) => (finding === undefined ? [] : [index]));

/** The hint of the known mistake that fails exactly the same checks. */
export function findHint(
  mistakes: readonly KnownMistake[],
  failed: readonly number[],
): string | undefined {
  return mistakes.find((mistake) => mistake.failed.join() === failed.join())?.hint;
}
