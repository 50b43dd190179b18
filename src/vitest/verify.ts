import { test } from 'vitest';
import type { Place } from '../author-error.ts';
import type { Verdict } from './rehearsal.ts';

/** Declares the tests of one snippet. */
export function verify({ file, problems, drift, typeProblems }: Verdict) {
  test('prints what its recording says', () => {
    if (problems) throw at(file, problems.where, problems.message);
    if (drift) {
      const error = at(file, drift.where, 'The run differs from the committed recording');
      throw Object.assign(error, {
        expected: drift.committed,
        actual: drift.fresh,
        showDiff: true,
      });
    }
  });

  test('type-checks as it says', () => {
    if (typeProblems) throw at(file, typeProblems.where, typeProblems.message);
  });
}

/** An error that reporters show at the author's line, not at ours. */
function at(file: string, { line = 1, column = 1 }: Place, message: string): Error {
  const error = new Error(message);
  error.stack = `${error.name}: ${message}\n    at ${file}:${line}:${column}`;
  return error;
}
