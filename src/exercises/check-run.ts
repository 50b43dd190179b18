import type { Recording } from '../recordings/index.ts';
import type { Check, CheckKind, CheckValues } from './check-schema.ts';
import { type ObservedRun, observe } from './observed-run.ts';
import {
  describePrinted,
  findOtherEnd,
  findOtherExit,
  findUnprinted,
  findUnwanted,
} from './output-findings.ts';
import {
  findApart,
  findCrowd,
  findLateStop,
  findLeftovers,
  findMiscount,
  findOtherStarts,
} from './task-findings.ts';

type Find<Value> = (value: Value, run: ObservedRun) => string | undefined;

/** One row a kind of check: what was found instead, in a sentence, or nothing where the run is right. */
const findings: { readonly [Kind in CheckKind]: Find<CheckValues[Kind]> } = {
  prints: findUnprinted,
  neverPrints: findUnwanted,
  exit: findOtherExit,
  finishesAt: (ms, run) => findOtherEnd((endMs) => endMs === ms, run),
  finishesBy: (ms, run) => findOtherEnd((endMs) => endMs <= ms, run),
  overlap: findApart,
  atMost: findCrowd,
  calls: findMiscount,
  startsAt: findOtherStarts,
  stopsWithin: findLateStop,
  nothingLeft: findLeftovers,
};

/** Kinds that cannot be told when a run had too many events for its tasks to be recorded. */
const taskKinds: ReadonlySet<string> = new Set<CheckKind>([
  'overlap',
  'atMost',
  'calls',
  'startsAt',
  'stopsWithin',
  'nothingLeft',
]);

/** What came of one check. */
export interface CheckResult {
  readonly says: string;
  /** What was found instead: none when the run passes. */
  readonly finding?: string;
  /** What there is in place of what is missing: the same for all checks of one run that tell it. */
  readonly instead?: string;
}

/** Holds a run against the checks of its exercise, in their order. */
export function checkRun(checks: readonly Check[], recording: Recording): CheckResult[] {
  const run = observe(recording);
  const isUntraced = recording.events.some(({ kind }) => kind === 'untraced');
  return checks.map((check) => {
    const kind = (Object.keys(findings) as CheckKind[]).find((each) => check[each] !== undefined);
    if (!kind) return { says: check.says };
    const finding =
      isUntraced && taskKinds.has(kind)
        ? 'the program has too many calls and awaits to follow them all'
        : (findings[kind] as Find<unknown>)(check[kind], run);
    if (finding === undefined) return { says: check.says };
    const instead = kind === 'prints' ? { instead: describePrinted(run) } : {};
    return { says: check.says, finding, ...instead };
  });
}
