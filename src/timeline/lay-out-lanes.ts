import { formatTask } from './lane-labels.ts';
import type { Task, TaskModel } from './model.ts';
import type { Arrow, Bar, Label, Lane } from './picture.ts';
import { placeArrows } from './place-arrows.ts';
import { glyphReach, isEnd, placeAborts, placeGlyphs, reachOf } from './place-glyphs.ts';
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
  const rows = new Map<number | undefined, number>(
    drawn.tasks.map((task, index) => [task.id, middle(index)]),
  );
  const tasks = drawn.tasks.map((task, index) =>
    layOutTask(model, drawn, task, scale, frame, middle(index)),
  );
  const callbacks = layOutCallbacks(model, drawn, scale, frame, middle(drawn.tasks.length));
  if (callbacks) rows.set(undefined, callbacks.lane.y);
  const all = [...tasks, ...(callbacks ? [callbacks] : [])];
  return {
    lanes: all.map(({ lane }) => lane),
    labels: all.flatMap(({ labels }) => labels),
    arrows: placeArrows(model, drawn, scale, rows),
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
  const glyphs = placeGlyphs(model, drawn, task, scale, frame.right);
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

/** What no task printed or aborted, and the time for which something other than a task kept the program alive. */
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
  const glyphs = placeAborts(model.aborts, undefined, until, scale);
  const isIdle = prints.length === 0 && glyphs.length === 0;
  if (isIdle && !isKept) return undefined;
  const held = isKept
    ? [{ kind: 'held', step: kept.from, fromX: scale(kept.from), toX: scale(until) } as const]
    : [];
  const name = isIdle ? 'no task' : 'callbacks';
  return {
    lane: { y, bars: held, glyphs },
    labels: [placeName(name, 0, frame, y), ...placeMarks(prints, scale, y, frame)],
  };
}
