import type { PageProgram, PageSnippet } from '../page-run/index.ts';
import type { Check } from './check-schema.ts';

/** An exercise as a page checks a reader's answer to it. */
export interface PageExercise {
  readonly starter: PageProgram;
  readonly solution: PageSnippet;
  readonly checks: readonly Check[];
  /** Mistakes that others have made: what they wrote, and what helps. */
  readonly wrong: readonly { readonly program: PageProgram; readonly hint: string }[];
}
