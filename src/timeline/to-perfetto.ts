import { formatTask } from './lane-labels.ts';
import { type Step, type TaskModel, toMs } from './model.ts';
import { toVisible } from './visible-text.ts';

const outcomeNames = {
  done: 'done',
  threw: 'threw',
  aborted: 'aborted',
  unsettled: 'never settled',
  cut: 'cut off',
};

/**
 * A run in the Trace Event Format, which Perfetto and chrome://tracing open: a thread a task, a slice a state.
 * Events of one instant are drawn a microsecond apart, so that their order shows; each slice carries its true times.
 */
export function toPerfetto(model: TaskModel): object {
  const toMicroseconds = createTimes(model);
  const slice = (tid: number, name: string, cat: string, from: Step, to: Step, args: object) => ({
    ...{ name, cat, ph: 'X', pid: 1, tid, ts: toMicroseconds(from) },
    dur: toMicroseconds(to) - toMicroseconds(from),
    args: { ...args, fromMs: toMs(model, from), toMs: toMs(model, to) },
  });
  const traceEvents = [
    ...model.tasks.flatMap((task, order) => [
      { name: 'thread_name', ph: 'M', pid: 1, tid: task.id, args: { name: formatTask(task) } },
      { name: 'thread_sort_index', ph: 'M', pid: 1, tid: task.id, args: { sort_index: order } },
      slice(task.id, formatTask(task), 'task', task.from, task.to, {
        ...{ outcome: outcomeNames[task.outcome], error: task.error, caller: task.caller },
      }),
      ...task.segments.map(({ state, on, from, to, line }) =>
        slice(task.id, on === undefined ? state : `${state} ${toVisible(on)}`, state, from, to, {
          line,
        }),
      ),
    ]),
    ...model.wakes.flatMap(({ task, by, settled, resumed }) => {
      const flow = { name: 'wakes', cat: 'wake', pid: 1, id: resumed };
      return [
        { ...flow, ph: 's', tid: by, ts: toMicroseconds(settled) },
        { ...flow, ph: 'f', bp: 'e', tid: task, ts: toMicroseconds(resumed) },
      ];
    }),
    ...model.prints.map(({ step, task = 0, first, stream }) => ({
      ...{ name: `prints line ${first}`, cat: stream, ph: 'i', s: 't' },
      ...{ pid: 1, tid: task, ts: toMicroseconds(step) },
    })),
  ];
  return { displayTimeUnit: 'ms', traceEvents };
}

/** Ascending times in microseconds, one a step at least. */
function createTimes({ events }: TaskModel): (step: Step) => number {
  let latest = -1;
  const times = events.map(({ at }) => (latest = Math.max(Math.round(at * 1000), latest + 1)));
  return (step) => times[step] ?? latest;
}
