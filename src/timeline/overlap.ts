import type { Task, TaskModel } from './model.ts';
import { toMs } from './model.ts';

/** How calls of one caller lie to each other in time. */
export interface Overlap {
  readonly calls: readonly Task[];
  /** How many were under way at once, at most. */
  readonly atOnce: number;
  /** From the first call to the last end. */
  readonly inAllMs: number;
  /** What they would have taken one after another. */
  readonly sumMs: number;
}

/**
 * The calls that a program is about: those of the first task that makes several, on the way down from the
 * module through single calls. A program of single calls has none.
 */
export function findOverlap(model: TaskModel): Overlap | undefined {
  const callees = Map.groupBy(model.tasks, ({ caller }) => caller);
  let calls = callees.get(undefined) ?? [];
  for (let only = calls[0]; calls.length === 1 && only; only = calls[0]) {
    calls = callees.get(only.id) ?? [];
  }
  return calls.length < 2 ? undefined : measure(model, calls);
}

function measure(model: TaskModel, calls: readonly Task[]): Overlap {
  const spans = calls.map(({ from, to }) => [from, to] as const);
  const bounds = spans
    .flatMap(([from, to]) => [
      { step: from, by: 1 },
      { step: to, by: -1 },
    ])
    .toSorted((a, b) => a.step - b.step || a.by - b.by);
  let open = 0;
  let atOnce = 0;
  for (const { by } of bounds) {
    open += by;
    atOnce = Math.max(atOnce, open);
  }
  const start = Math.min(...spans.map(([from]) => toMs(model, from)));
  const end = Math.max(...spans.map(([, to]) => toMs(model, to)));
  const sumMs = spans.reduce((sum, [from, to]) => sum + toMs(model, to) - toMs(model, from), 0);
  return { calls, atOnce, inAllMs: end - start, sumMs };
}
