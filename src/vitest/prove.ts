import { test } from 'vitest';
import type { Place } from '../author-error.ts';
import { errorAt } from './error-at.ts';

/** One thing that must hold of an exercise, as a test. Plain data: it goes to a test worker. */
export interface Claim {
  readonly claim: string;
  /** What speaks against it, with the file and place of the first problem. */
  readonly refutation?: { readonly message: string; readonly file: string; readonly where: Place };
}

/** Declares the tests of one exercise. */
export function prove(claims: readonly Claim[]) {
  for (const { claim, refutation } of claims) {
    test(claim, () => {
      if (refutation) throw errorAt(refutation.file, refutation.where, refutation.message);
    });
  }
}
