import { formatTask } from './lane-labels.ts';
import type { Step, Task, TaskModel } from './model.ts';
import type { Arrow, Bar, Glyph, GlyphKind, Label, Lane } from './picture.ts';
import { placeMarks } from './place-marks.ts';
import { placeWaits } from './place-waits.ts';
import type { Drawn } from './select-drawn.ts';
import type { Scale } from './slots.ts';
import { estimateWidth, shorten, textHeight } from './text-width.ts';

/** How lanes share the width: names stand in a column of their own, or, where that is too dear, above the bars. */
export interface LaneFrame {
  readonly width: number;
  /** Where the plot begins and ends. */
  readonly left: number;
  readonly right: number;
  /** Room for names to the left of the plot; 0 puts them above the bars. */
  readonly gutter: number;
}

export const indent = 12;
export const deepestIndent = 5;
const glyphReach = 7;
const lanePitch = { beside: 26, above: 39 } as const;

interface LaidLanes {
  readonly lanes: readonly Lane[];
  readonly labels: readonly Label[];
  readonly arrows: readonly Arrow[];
  readonly height: number;
}

/** The lanes of a run from `top` downwards, one a task, and one for what was printed outside of tasks. */
export function layOutLanes(
  model: TaskModel,
  drawn: Drawn,
  scale: Scale,
  frame: LaneFrame,
  top: number,
): LaidLanes {
  const isAbove = frame.gutter === 0;
  const pitch = isAbove ? lanePitch.above : lanePitch.beside;
  const middle = (index: number) => top + index * pitch + (isAbove ? 27 : pitch / 2);
  const rows = new Map(drawn.tasks.map((task, index) => [task.id, middle(index)]));
  const tasks = drawn.tasks.map((task, index) =>
    layOutTask(model, drawn, task, scale, frame, middle(index)),
  );
  const callbacks = layOutCallbacks(model, drawn, scale, frame, middle(drawn.tasks.length));
  const all = [...tasks, ...(callbacks ? [callbacks] : [])];
  return {
    lanes: all.map(({ lane }) => lane),
    labels: all.flatMap(({ labels }) => labels),
    arrows: layOutArrows(model, drawn, scale, rows),
    height: all.length * pitch,
  };
}

function layOutTask(
  model: TaskModel,
  drawn: Drawn,
  task: Task,
  scale: Scale,
  frame: LaneFrame,
  y: number,
): { lane: Lane; labels: Label[] } {
  const segments = task.segments
    .filter(({ from }) => from <= drawn.until)
    .map((segment) => ({ ...segment, to: Math.min(segment.to, drawn.until) }));
  const bars = segments
    .filter(({ from, to }) => scale(to) > scale(from) || from === task.from)
    .map(
      ({ state, from, to }): Bar => ({
        kind: state,
        step: from,
        fromX: scale(from),
        toX: scale(to),
      }),
    );
  const glyphs = findGlyphs(model, drawn, task, scale, frame.right);
  const prints = model.prints.filter(
    (print) => print.task === task.id && print.step <= drawn.until,
  );
  // A task prints before it settles, so its marks end where it ends.
  const right = Math.min(
    frame.right,
    ...glyphs.filter(isEnd).map(({ kind, x }) => x - reachOf(kind)),
  );
  const marks = placeMarks(prints, scale, y, { left: frame.left, right });
  const glyphBoxes = glyphs.map(({ x }) => ({
    ...{ x: x - glyphReach, width: 2 * glyphReach },
    ...{ y: y - glyphReach, height: 2 * glyphReach },
  }));
  return {
    lane: { task: task.id, y, bars, glyphs },
    labels: [
      placeName(formatTask(task), task.depth, frame, y),
      ...placeWaits(segments, scale, y, [...marks, ...glyphBoxes]),
      ...marks,
    ],
  };
}

function placeName(full: string, depth: number, frame: LaneFrame, y: number): Label {
  const isAbove = frame.gutter === 0;
  const x = Math.min(depth, deepestIndent) * indent + (isAbove ? frame.left : 0);
  const text = shorten(full, (isAbove ? frame.right : frame.gutter - 8) - x);
  const top = isAbove ? y - 27 : y - textHeight / 2;
  return {
    ...{ kind: 'lane', text, ...(text !== full && { full: full.slice(0, 200) }) },
    ...{ x, y: top, width: estimateWidth(text), height: textHeight },
  };
}

function findGlyphs(
  { findings }: TaskModel,
  { until }: Drawn,
  task: Task,
  scale: Scale,
  right: number,
): Glyph[] {
  const isRejected = findings.some((found) => found.kind === 'rejection' && found.task === task.id);
  const outlived = findings.find((found) => found.kind === 'outlived' && found.task === task.id);
  return [
    ...(outlived?.kind === 'outlived' && outlived.step <= until
      ? [{ kind: 'outlived', x: scale(outlived.step) } as const]
      : []),
    ...(task.to <= until
      ? [toEndGlyph(isRejected ? 'rejected' : task.outcome, task.to, scale, right)]
      : []),
  ];
}

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

const isEnd = ({ kind }: Glyph) => kind !== 'outlived';
const reachOf = (kind: GlyphKind) => (kind === 'done' ? 0 : glyphReach);

/** What no task printed, and the time for which something other than a task kept the program alive. */
function layOutCallbacks(
  model: TaskModel,
  { until }: Drawn,
  scale: Scale,
  frame: LaneFrame,
  y: number,
): { lane: Lane; labels: Label[] } | undefined {
  const prints = model.prints.filter(({ task, step }) => task === undefined && step <= until);
  const kept = model.findings.find((found) => found.kind === 'kept-alive');
  const isKept = kept?.kind === 'kept-alive' && kept.from <= until;
  if (prints.length === 0 && !isKept) return undefined;
  const held = isKept
    ? [{ kind: 'held', step: kept.from, fromX: scale(kept.from), toX: scale(until) } as const]
    : [];
  const name = prints.length === 0 ? 'no task' : 'callbacks';
  return {
    lane: { y, bars: held, glyphs: [] },
    labels: [placeName(name, 0, frame, y), ...placeMarks(prints, scale, y, frame)],
  };
}

/** Down from a caller to what it called; from what settled to what that let go on. */
function layOutArrows(
  { wakes }: TaskModel,
  { tasks, until }: Drawn,
  scale: Scale,
  rows: ReadonlyMap<number, number>,
): Arrow[] {
  const calls = tasks.flatMap(({ id, caller, from }): Arrow[] => {
    const fromY = caller === undefined ? undefined : rows.get(caller);
    const toY = rows.get(id);
    return fromY === undefined || toY === undefined
      ? []
      : [{ kind: 'call', x: scale(from), fromY, toY }];
  });
  const goOn = wakes.flatMap(({ task, by, settled, resumed }): Arrow[] => {
    const fromY = rows.get(by);
    const toY = rows.get(task);
    const isAwaitedThen = tasks.some(
      ({ id, segments }) =>
        id === task && segments.some(({ state, from }) => state === 'ready' && from === settled),
    );
    if (fromY === undefined || toY === undefined || resumed > until || !isAwaitedThen) return [];
    return [{ kind: 'wake', x: scale(settled), fromY, toY }];
  });
  return [...calls, ...goOn];
}
