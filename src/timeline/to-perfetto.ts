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

/** An event of the Trace Event Format. Times are microseconds. */
interface TraceFormatEvent {
  readonly name: string;
  readonly ph: 'X' | 'M' | 's' | 'f' | 'i';
  readonly pid: number;
  readonly tid?: number;
  readonly [field: string]: unknown;
}

const pid = 1;
/** Less than the distance of two steps. */
const shortMicroseconds = 0.5;

/**
 * A run in the Trace Event Format, which Perfetto and chrome://tracing open: a thread a task, a slice a state.
 * Events of one instant are drawn a microsecond apart, so that their order shows; each slice carries its true times.
 */
export function toPerfetto(model: TaskModel): {
  readonly displayTimeUnit: 'ms';
  readonly traceEvents: readonly TraceFormatEvent[];
} {
  const at = createTimes(model);
  const callbacks = Math.max(0, ...model.tasks.map(({ id }) => id)) + 1;
  const traceEvents = [
    ...nameThreads(model, callbacks),
    ...toSlices(model, at),
    ...toWakes(model, at),
    ...toAborts(model, at, callbacks),
    ...toInstants(model, at, callbacks),
  ];
  return { displayTimeUnit: 'ms', traceEvents };
}

type Times = (step: Step) => number;

/** Ascending times in microseconds, one a step at least. */
function createTimes({ events }: TaskModel): Times {
  let latest = -1;
  const times = events.map(({ at }) => (latest = Math.max(Math.round(at * 1000), latest + 1)));
  return (step) => times[step] ?? latest;
}

function nameThreads({ tasks }: TaskModel, callbacks: number): TraceFormatEvent[] {
  const name = (what: string, args: object, tid?: number): TraceFormatEvent => ({
    ...{ name: what, ph: 'M', pid, args },
    ...(tid !== undefined && { tid }),
  });
  const threads = [
    ...tasks.map((task) => [task.id, formatTask(task)] as const),
    [callbacks, 'callbacks'] as const,
  ];
  return [
    name('process_name', { name: 'program' }),
    ...threads.flatMap(([tid, text], order) => [
      name('thread_name', { name: text }, tid),
      name('thread_sort_index', { sort_index: order }, tid),
    ]),
  ];
}

/** Each task, and in it what it does from step to step. */
function toSlices(model: TaskModel, at: Times): TraceFormatEvent[] {
  const slice = (tid: number, name: string, cat: string, from: Step, to: Step, args: object) => ({
    ...{ name, cat, ph: 'X' as const, pid, tid, ts: at(from), dur: at(to) - at(from) },
    args: { ...args, fromMs: toMs(model, from), toMs: toMs(model, to) },
  });
  return model.tasks.flatMap((task) => [
    slice(task.id, formatTask(task), 'task', task.from, task.to, {
      ...{ outcome: outcomeNames[task.outcome], error: task.error, caller: task.caller },
    }),
    ...task.segments
      .filter(({ from, to }) => to > from)
      .map(({ state, on, from, to, line }) => {
        const name = on === undefined ? state : `${state} ${toVisible(on)}`;
        return slice(task.id, name, state, from, to, { line });
      }),
  ]);
}

/** An arrow is drawn only between slices, and what settles ends its slice: it starts just before. */
const toWakes = ({ wakes }: TaskModel, at: Times): TraceFormatEvent[] =>
  wakes.flatMap(({ task, by, settled, resumed }) =>
    toArrow('wakes', resumed, [by, at(settled) - shortMicroseconds], [task, at(resumed)]),
  );

/** A signal is aborted in a short slice of its own, for the arrows to the tasks that stop waiting. */
const toAborts = (
  { aborts, events }: TaskModel,
  at: Times,
  callbacks: number,
): TraceFormatEvent[] =>
  aborts.flatMap(({ step, number, by = callbacks, ended }) => {
    const event = events[step];
    const reason = event?.kind === 'abort' ? event.reason : undefined;
    return [
      {
        ...{ name: `aborts signal ${number}`, cat: 'abort', ph: 'X', pid, tid: by },
        ...{ ts: at(step), dur: shortMicroseconds, args: { reason } },
      },
      ...ended.flatMap(({ task, resumed }) =>
        toArrow('ends the wait', resumed, [by, at(step)], [task, at(resumed)]),
      ),
    ];
  });

type Place = readonly [tid: number, ts: number];

function toArrow(name: string, id: number, from: Place, to: Place): TraceFormatEvent[] {
  const flow = { name, cat: name, pid, id };
  return [
    { ...flow, ph: 's', tid: from[0], ts: from[1] },
    { ...flow, ph: 'f', bp: 'e', tid: to[0], ts: to[1] },
  ];
}

/** What is printed, and what ends or stops the program. */
function toInstants(
  { prints, events }: TaskModel,
  at: Times,
  callbacks: number,
): TraceFormatEvent[] {
  const instant = (step: Step, tid: number, s: 't' | 'p', name: string, cat: string) =>
    ({ name, cat, ph: 'i', s, pid, tid, ts: at(step) }) as const;
  return [
    ...prints.map(({ step, task = callbacks, first, stream }) =>
      instant(step, task, 't', `prints line ${first}`, stream),
    ),
    ...events.flatMap((event, step) => {
      const told = (task: number | undefined, name: string) => [
        instant(step, task ?? callbacks, 'p', name, event.kind),
      ];
      if (event.kind === 'uncaught')
        return told(undefined, `nothing catches ${toVisible(event.error)}`);
      if (event.kind === 'stuck')
        return told(event.task, `is stuck, waiting for ${toVisible(event.waitsFor)}`);
      if (event.kind === 'limit') return told(undefined, `is ended at the limit of ${event.limit}`);
      if (event.kind === 'untraced') return told(undefined, 'is traced no further');
      if (event.kind === 'exit') return told(undefined, `exits with ${event.code ?? event.signal}`);
      return [];
    }),
  ];
}
