import { isOutput, type TraceEvent } from '../trace/index.ts';
import type { Axis, Instant } from './axis.ts';
import type { Step } from './model.ts';

/** How much room an event wants inside its instant, in units. */
const wantedBy: Partial<Record<TraceEvent['kind'], number>> = {
  call: 8,
  resume: 9,
  await: 5,
  done: 7,
  threw: 16,
  wake: 4,
  abort: 8,
  uncaught: 14,
  stuck: 4,
  exit: 3,
};
const wantedByPrint = 15;

/** The drawn events of a run, each with its place in its instant. */
export interface Slots {
  readonly instants: readonly Instant[];
  /** Of each step the room that the events before it in the same instant want. */
  readonly offsets: ReadonlyMap<Step, number>;
}

/** Gives the shown steps up to `until` their places, in order. */
export function toSlots(
  events: readonly TraceEvent[],
  until: Step,
  isShown: (event: TraceEvent) => boolean,
): Slots {
  const instants: { at: number; wanted: number }[] = [];
  const offsets = new Map<Step, number>();
  for (const [step, event] of events.slice(0, until + 1).entries()) {
    let instant = instants.at(-1);
    if (!instant || event.at > instant.at) {
      instant = { at: event.at, wanted: 0 };
      instants.push(instant);
    }
    offsets.set(step, instant.wanted);
    if (isShown(event))
      instant.wanted += isOutput(event) ? wantedByPrint : (wantedBy[event.kind] ?? 0);
  }
  return { instants, offsets };
}

/** Room that suffices for each of several runs in every instant. */
export function uniteInstants(runs: readonly Slots[]): Instant[] {
  const byTime = Map.groupBy(
    runs.flatMap(({ instants }) => instants),
    ({ at }) => at,
  );
  return [...byTime]
    .map(([at, same]) => ({ at, wanted: Math.max(...same.map(({ wanted }) => wanted)) }))
    .toSorted((a, b) => a.at - b.at);
}

/** Where a step is. */
export type Scale = (step: Step) => number;

/** Places the steps of a run on an axis that has all its instants. */
export function createScale(
  events: readonly TraceEvent[],
  { offsets }: Slots,
  axis: Axis,
  instants: readonly Instant[],
): Scale {
  const byTime = new Map(
    axis.instants.map((placed, index) => [
      placed.at,
      { placed, wanted: instants[index]?.wanted ?? 0 },
    ]),
  );
  let highest = 0;
  const xs = new Map<Step, number>();
  for (const [step, offset] of offsets) {
    const found = byTime.get(events[step]?.at ?? 0);
    const within = found && found.wanted > 0 ? (offset / found.wanted) * found.placed.width : 0;
    highest = Math.max(highest, found ? found.placed.x + within : highest);
    xs.set(step, highest);
  }
  return (step) => xs.get(step) ?? highest;
}
