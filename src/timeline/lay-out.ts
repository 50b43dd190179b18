import { type PlacedInstant, placeInstants } from './axis.ts';
import { formatTask } from './lane-labels.ts';
import { deepestIndent, indent, type LaneFrame } from './lay-out-lanes.ts';
import { type Entry, layOutRun, prepareRun } from './lay-out-run.ts';
import type { Task, TaskModel } from './model.ts';
import type { Label, Picture, Sample } from './picture.ts';
import { placeLegend } from './place-legend.ts';
import { placeSpared } from './place-spared.ts';
import { placeGaps, placeOrder, placeTicks } from './place-ticks.ts';
import { uniteInstants } from './slots.ts';
import { estimateWidth } from './text-width.ts';

/** Below this width, names stand above the bars. */
const narrowWidth = 480;
const widestGutter = 0.3;
const narrowestGutter = 84;
const edge = 8;
const axisHeight = 22;
const gapsHeight = 16;
const legendGap = 8;
/** An instant narrower than this is a line, not an area. */
const areaWidth = 14;
/** With more instants than this, only those with a time get a line. */
const crowd = 40;

/** Lays runs out below each other on one time axis. A program in which nothing waits gives no picture. */
export function layOut(entries: readonly Entry[], width: number): Picture | undefined {
  if (!entries.every(({ model }) => isWorthDrawing(model))) return undefined;
  const runs = entries.map(prepareRun);
  const frame = toFrame(
    runs.flatMap(({ drawn }) => drawn.tasks),
    width,
  );
  const instants = uniteInstants(runs.map(({ slots }) => slots));
  const axis = placeInstants(instants, frame.left, frame.right - frame.left);
  const hasTimes = entries.every(({ model }) => model.clock === 'virtual');
  const ticks = hasTimes
    ? placeTicks(axis, { y: 2, left: 0, right: width })
    : placeOrder(axis, { y: 2, left: frame.left, right: width });
  const gaps = placeGaps(axis, { y: 2 + gapsHeight });

  const top = axisHeight + (gaps.length > 0 ? gapsHeight : 0);
  let bottom = top;
  const parts = runs.map((run) => {
    const part = layOutRun(run, axis, instants, frame, bottom);
    bottom = part.bottom;
    return part;
  });
  const plot = { x: frame.left, y: top, width: frame.right - frame.left, height: bottom - top };
  const areas = axis.instants.filter((instant) => hasTimes && instant.width >= areaWidth);
  const lanes = parts.flatMap((part) => part.lanes);
  const arrows = parts.flatMap((part) => part.arrows);
  const labels = parts.flatMap((part) => part.labels);
  const spared = placeSpared(
    parts.map(({ ends: [end] }, index) => ({ end, ms: entries[index]?.model.endMs ?? 0 })),
    labels,
  );
  const kinds = toKinds({ lanes, arrows, labels }, areas.length > 0);
  const legend = placeLegend(kinds, { x: 0, y: bottom + legendGap, width });
  return {
    ...{ width, plot, lanes, arrows, spared: spared.boxes },
    height: Math.ceil(bottom + legendGap + legend.height + 4),
    instants: areas.map((area) => ({ ...plot, x: area.x, width: area.width })),
    grid: toGrid(axis.instants, ticks),
    stretches: axis.stretches,
    ends: parts.flatMap(({ ends }) => ends),
    labels: [...ticks, ...gaps, ...labels, ...spared.labels, ...legend.labels],
    samples: legend.samples,
    steps: parts[0]?.steps ?? [],
  };
}

/** There is something to see as soon as a task waits, a second one is called, or a callback prints. */
export const isWorthDrawing = ({ tasks, prints }: TaskModel): boolean =>
  tasks.length > 1 ||
  (tasks.length > 0 && prints.some(({ task }) => task === undefined)) ||
  tasks.some(({ segments }) => segments.some(({ state }) => state !== 'running'));

function toFrame(tasks: readonly Task[], width: number): LaneFrame {
  if (width < narrowWidth) return { width, gutter: 0, left: 2, right: width - edge };
  const names = tasks.map(
    (task) =>
      estimateWidth(formatTask(task).slice(0, 60)) + Math.min(task.depth, deepestIndent) * indent,
  );
  const gutter = Math.min(width * widestGutter, Math.max(narrowestGutter, ...names) + 14);
  return { width, gutter, left: gutter + 4, right: width - edge };
}

function toGrid(
  instants: readonly PlacedInstant[],
  ticks: readonly { readonly tickX: number }[],
): Picture['grid'] {
  const labelled = new Set(ticks.map(({ tickX }) => tickX));
  return instants
    .map(({ x }) => ({ x, isLabelled: labelled.has(x) }))
    .filter(({ isLabelled }) => isLabelled || instants.length <= crowd);
}

function toKinds(
  { lanes, arrows, labels }: Pick<Picture, 'lanes' | 'arrows'> & { labels: readonly Label[] },
  hasAreas: boolean,
): Set<Sample['kind']> {
  return new Set<Sample['kind']>([
    ...lanes.flatMap(({ bars, glyphs }) => [...bars, ...glyphs].map(({ kind }) => kind)),
    ...arrows.map(({ kind }) => kind),
    ...(labels.some(({ kind }) => kind === 'mark') ? (['mark'] as const) : []),
    ...(hasAreas ? (['instant'] as const) : []),
  ]);
}
