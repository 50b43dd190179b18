import { test } from 'vitest';
import { errorAt } from './error-at.ts';
import type { Verdict } from './rehearsal.ts';

/** Declares the tests of one snippet. */
export function verify({ file, problems, drift, typeProblems }: Verdict) {
  test('prints what its recording says', () => {
    if (problems) throw errorAt(file, problems.where, problems.message);
    if (drift) {
      const error = errorAt(file, drift.where, 'The run differs from the committed recording');
      throw Object.assign(error, {
        expected: drift.committed,
        actual: drift.fresh,
        showDiff: true,
      });
    }
  });

  test('type-checks as it says', () => {
    if (typeProblems) throw errorAt(file, typeProblems.where, typeProblems.message);
  });
}
