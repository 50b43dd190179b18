import { type Task, type TaskModel, toMs } from '../timeline/index.ts';

export interface Bar {
  readonly kind: 'wait' | 'work' | 'failure';
  readonly x: number;
  readonly width: number;
}

/** How wide a moment of work is drawn: it takes no time. */
export const tickWidth = 7;
/** What a shorter wait would be hidden by. */
const leastWait = 2;
const failures = new Set<Task['outcome']>(['threw', 'aborted', 'unsettled']);

/**
 * The first tasks of a run as lanes of bars, from 0 to `width`: time from left to right, or, where no time passes or none
 * is known, the order of events. `endMs` is where the axis ends, for runs that share one.
 */
export function placeLanes(
  model: TaskModel,
  { endMs, width, lanes }: { endMs: number; width: number; lanes: number },
): Bar[][] {
  const last = Math.max(1, model.events.length - 1);
  const toX = (step: number) => {
    const share = hasTime(model) ? toMs(model, step) / Math.max(endMs, 1) : step / last;
    return share * (width - tickWidth);
  };
  const shown = new Set(
    model.tasks
      .toSorted((a, b) => a.from - b.from)
      .slice(0, lanes)
      .map(({ id }) => id),
  );
  return model.tasks.filter(({ id }) => shown.has(id)).map((task) => toBars(task, toX));
}

/** Whether its times can be drawn to scale. */
export const hasTime = ({ clock, endMs }: TaskModel): boolean => clock === 'virtual' && endMs > 0;

/** Waits first, so that the work between them stands on top. */
function toBars({ segments, to, outcome }: Task, toX: (step: number) => number): Bar[] {
  const waits = segments
    .filter(({ state }) => state === 'awaiting')
    .map(({ from, to: end }) => ({ x: toX(from), width: toX(end) - toX(from) + tickWidth }))
    .filter(({ width }) => width > tickWidth + leastWait);
  const ticks = new Set(
    segments.filter(({ state }) => state === 'running').map(({ from }) => toX(from)),
  );
  const hasFailed = failures.has(outcome);
  return [
    ...waits.map((wait) => ({ kind: 'wait' as const, ...wait })),
    ...[...ticks, toX(to)].map((x) => ({ kind: 'work' as const, x, width: tickWidth })),
    ...(hasFailed ? [{ kind: 'failure' as const, x: toX(to), width: tickWidth }] : []),
  ];
}
