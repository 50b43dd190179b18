import type { Axis, Instant } from './axis.ts';
import { type LaneFrame, layOutLanes } from './lay-out-lanes.ts';
import type { TaskModel } from './model.ts';
import type { Label, Picture } from './picture.ts';
import { type Drawn, selectDrawn } from './select-drawn.ts';
import { createScale, type Scale, type Slots, toSlots } from './slots.ts';
import { estimateWidth, shorten, textHeight } from './text-width.ts';

/** One run of a picture, with a heading where there are several. */
export interface Entry {
  readonly model: TaskModel;
  readonly heading?: string;
}

/** A run with the part of it that is drawn. */
export interface PreparedRun extends Entry {
  readonly drawn: Drawn;
  readonly slots: Slots;
}

type LaidRun = Pick<Picture, 'lanes' | 'arrows' | 'labels' | 'ends' | 'steps'> & {
  readonly bottom: number;
};

const headingHeight = 28;
const noteHeight = textHeight + 2;
const gapBelow = 4;

/** Chooses what of a run is drawn, and gives its events their places in their instants. */
export function prepareRun(entry: Entry): PreparedRun {
  const drawn = selectDrawn(entry.model);
  const shown = new Set(drawn.tasks.map(({ id }) => id));
  const slots = toSlots(
    entry.model.events,
    drawn.until,
    (event) => !('task' in event) || event.task === undefined || shown.has(event.task),
  );
  return { ...entry, drawn, slots };
}

/** The heading, the lanes and the notes of a run, from `top` downwards. */
export function layOutRun(
  { model, heading, drawn, slots }: PreparedRun,
  axis: Axis,
  instants: readonly Instant[],
  frame: LaneFrame,
  top: number,
): LaidRun {
  const scale = createScale(model.events, slots, axis, instants);
  const lanesTop = top + (heading === undefined ? 0 : headingHeight);
  const { lanes, arrows, labels, height } = layOutLanes(model, drawn, scale, frame, lanesTop);
  const notesTop = lanesTop + height + gapBelow;
  const notes = drawn.leftOut.map((text, index) =>
    placeText('note', text, notesTop + index * noteHeight, frame.width),
  );
  return {
    ...{ lanes, arrows },
    labels: [
      ...(heading === undefined ? [] : [placeText('heading', heading, top + 9, frame.width)]),
      ...labels,
      ...notes,
    ],
    ends: toEnds(model, drawn, scale, lanesTop, lanesTop + height),
    steps: [...slots.offsets.keys()].map((step) => [step, scale(step)]),
    bottom: notesTop + notes.length * noteHeight,
  };
}

function placeText(kind: Label['kind'], full: string, y: number, width: number): Label {
  const text = shorten(full, width);
  return { kind, text, x: 0, y, width: estimateWidth(text), height: textHeight };
}

/** Only a run that is drawn to its end has one. */
function toEnds(
  { events }: TaskModel,
  { until }: Drawn,
  scale: Scale,
  fromY: number,
  toY: number,
): Picture['ends'] {
  const exit = events.at(-1);
  if (until < events.length - 1 || exit?.kind !== 'exit') return [];
  return [{ x: scale(until), fromY, toY, isFailed: exit.code !== 0 }];
}
