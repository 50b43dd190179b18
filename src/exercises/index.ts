export { type CheckResult, checkRun } from './check-run.ts';
export type { Check, CheckKind } from './check-schema.ts';
export { findHint, type KnownMistake, toFailed } from './hint.ts';
