import type { Step, Task, TaskModel } from './model.ts';
import type { Glyph, GlyphKind } from './picture.ts';
import type { Drawn } from './select-drawn.ts';
import type { Scale } from './slots.ts';

/** How far a glyph reaches from its middle. */
export const glyphReach = 7;

/** The shapes on a task's lane: where it aborts, where its caller has ended, how it ends. */
export function placeGlyphs(
  { findings, aborts }: TaskModel,
  { until }: Drawn,
  task: Task,
  scale: Scale,
  right: number,
): Glyph[] {
  const isRejected = findings.some((found) => found.kind === 'rejection' && found.task === task.id);
  const outlived = findings.find((found) => found.kind === 'outlived' && found.task === task.id);
  return [
    ...placeAborts(aborts, task.id, until, scale),
    ...(outlived?.kind === 'outlived' && outlived.step <= until
      ? [{ kind: 'outlived', x: scale(outlived.step) } as const]
      : []),
    ...(task.to <= until
      ? [toEndGlyph(isRejected ? 'rejected' : task.outcome, task.to, scale, right)]
      : []),
  ];
}

/** Where a task aborts, or a callback, which is none. */
export const placeAborts = (
  aborts: TaskModel['aborts'],
  by: number | undefined,
  until: Step,
  scale: Scale,
): Glyph[] =>
  aborts
    .filter((abort) => abort.by === by && abort.step <= until)
    .map(({ step }) => ({ kind: 'aborting', x: scale(step) }));

/** A failure stands after what the task did last; what never ended stands before the end of the program. */
function toEndGlyph(kind: GlyphKind, step: Step, scale: Scale, right: number): Glyph {
  const shift = {
    threw: glyphReach,
    rejected: glyphReach,
    aborted: glyphReach,
    unsettled: -8,
    cut: -5,
  };
  return { kind, x: Math.min(right, scale(step) + (shift[kind as keyof typeof shift] ?? 0)) };
}

/** True for how a task ended. */
export const isEnd = ({ kind }: Glyph) => kind !== 'outlived' && kind !== 'aborting';
export const reachOf = (kind: GlyphKind) => (kind === 'done' ? 0 : glyphReach);
