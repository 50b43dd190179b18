export { type CheckResult, checkRun } from './check-run.ts';
export type { Check, CheckKind } from './check-schema.ts';
export { findMistake, type KnownMistake, toFailed } from './known-mistakes.ts';
export type { PageExercise } from './page-exercise.ts';
export { toSentence } from './to-sentence.ts';
