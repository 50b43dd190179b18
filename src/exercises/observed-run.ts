import {
  type OutputLine,
  type Recording,
  toElapsedMs,
  toOutputLines,
} from '../recordings/index.ts';
import { type TaskModel, toTasks } from '../timeline/index.ts';

type Task = TaskModel['tasks'][number];

/** One call of an async function. `from` and `to` are positions among the events of the run. */
export interface Call extends Pick<Task, 'from' | 'to'> {
  /** The call as a reader writes it: `fetchData(2)`. */
  readonly label: string;
  readonly startMs: number;
  /** When it was over, or the end of the run. */
  readonly endMs: number;
  readonly isSettled: boolean;
}

/** A run as checks look at it. */
export interface ObservedRun {
  readonly lines: readonly OutputLine[];
  readonly elapsedMs: number;
  readonly tasks: TaskModel;
  readonly events: Recording['events'];
}

export function observe(recording: Recording): ObservedRun {
  return {
    lines: toOutputLines(recording),
    elapsedMs: Math.round(toElapsedMs(recording)),
    tasks: toTasks(recording),
    events: recording.events,
  };
}

/** The calls of a function, in the order of their starts. `take` also finds the method `Queue.take`. */
export function findCalls({ tasks }: ObservedRun, name: string): Call[] {
  return tasks.tasks
    .filter((task) => task.name === name || task.name.endsWith(`.${name}`))
    .toSorted((a, b) => a.from - b.from)
    .map((task) => toCall(tasks, task));
}

export function toCall({ events }: TaskModel, { name, args = [], from, to, outcome }: Task): Call {
  return {
    label: `${name}(${args.join(', ')})`,
    from,
    to,
    startMs: Math.round(events[from]?.at ?? 0),
    endMs: Math.round(events[to]?.at ?? 0),
    isSettled: outcome !== 'unsettled' && outcome !== 'cut',
  };
}

/** The module's body, where it waits for something. One that does not leaves the work to whom it called. */
export function findWaitingModule({ tasks }: ObservedRun): Call | undefined {
  const module = tasks.tasks.find(({ name, caller }) => name === 'module' && caller === undefined);
  return module?.segments.some(({ state }) => state === 'awaiting')
    ? toCall(tasks, module)
    : undefined;
}
