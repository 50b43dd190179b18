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

/** The first known mistake that fails exactly these checks: its hint is the one to give. */
export function findMistake<Mistake extends KnownMistake>(
  mistakes: readonly Mistake[],
  failed: readonly number[],
): Mistake | undefined {
  return mistakes.find((mistake) => mistake.failed.join() === failed.join());
}
