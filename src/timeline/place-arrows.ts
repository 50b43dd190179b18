import type { Step, TaskModel } from './model.ts';
import type { Arrow } from './picture.ts';
import type { Drawn } from './select-drawn.ts';
import type { Scale } from './slots.ts';

/** Down from a caller to what it called; from what settled, or aborts, to what that let go on. */
export function placeArrows(
  { wakes, aborts }: TaskModel,
  { tasks, until }: Drawn,
  scale: Scale,
  rows: ReadonlyMap<number | undefined, number>,
): Arrow[] {
  const connect = (
    kind: Arrow['kind'],
    step: Step,
    from: number | undefined,
    to: number,
  ): Arrow[] => {
    const [fromY, toY] = [rows.get(from), rows.get(to)];
    return fromY === undefined || toY === undefined || step > until
      ? []
      : [{ kind, x: scale(step), fromY, toY }];
  };
  const waitsAt = (id: number, step: Step) =>
    tasks.some(
      (task) =>
        task.id === id &&
        task.segments.some(({ from, state }) => state === 'ready' && from === step),
    );
  return [
    ...tasks.flatMap(({ id, caller, from }) =>
      caller === undefined ? [] : connect('call', from, caller, id),
    ),
    ...wakes.flatMap(({ task, by, settled, resumed }) =>
      resumed <= until && waitsAt(task, settled) ? connect('wake', settled, by, task) : [],
    ),
    ...aborts.flatMap(({ step, by, ended }) =>
      ended.flatMap(({ task }) => connect('abort', step, by, task)),
    ),
  ];
}
