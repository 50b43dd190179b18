import { capitalise, counted, inWords, listed } from './count-words.ts';
import { formatTask } from './lane-labels.ts';
import { type Task, type TaskModel, toMs } from './model.ts';
import { atMoment } from './moments.ts';
import { shorten } from './text-width.ts';
import { toVisible } from './visible-text.ts';

const nameWidth = 240;
const errorWidth = 420;

export const nameTask = (task: Task): string =>
  task.id === 1 && task.name === 'module' ? 'the module' : shorten(formatTask(task), nameWidth);
export const nameError = (error: string): string => shorten(toVisible(error), errorWidth);

export const endSentence = (text: string) => (/[.!?]$/.test(text) ? text : `${text}.`);

/** Which calls failed and which were cancelled, where the error did not come from a call that they made. */
export function narrateFailures(model: TaskModel): string[] {
  const { tasks, findings } = model;
  const told = new Set(findings.flatMap((found) => ('error' in found ? [found.error] : [])));
  const origins = tasks.filter(
    (task) => task.error !== undefined && !told.has(task.error) && !isPassedOn(task, tasks),
  );
  const failed = origins.filter(({ outcome }) => outcome === 'threw');
  const cancelled = origins.filter(({ outcome }) => outcome === 'aborted');
  return [
    ...tell(model, failed, 'fail'),
    ...tell(model, cancelled, 'cancel'),
    ...(cancelled.length > 0 ? [] : tellStopped(model)),
  ];
}

/** A task that an abort has stopped waiting may catch that, and end well. */
function tellStopped(model: TaskModel): string[] {
  const stopped = model.aborts.flatMap(({ number, step, ended }) =>
    ended.map(({ task }) => ({ number, step, task: model.tasks.find(({ id }) => id === task) })),
  );
  const [only] = stopped;
  if (only?.task?.outcome !== 'done') return [];
  const by = nameAborter(model, only.number);
  const rest = stopped.length - 1;
  const others = rest > 0 ? `, and ${counted(rest, 'more wait')} later` : '';
  return [
    `${capitalise(by)} ends the wait of ${nameTask(only.task)}${atMoment(model, toMs(model, only.step))} by an abort${others}.`,
  ];
}

const isPassedOn = (task: Task, tasks: readonly Task[]) =>
  tasks.some(({ caller, error, to }) => caller === task.id && error === task.error && to < task.to);

function tell(model: TaskModel, tasks: readonly Task[], kind: 'fail' | 'cancel'): string[] {
  const [only] = tasks;
  if (!only) return [];
  if (tasks.length > 1) {
    const names = listed(tasks.map(nameTask));
    const subject = names.length > 60 ? capitalise(counted(tasks.length, 'call')) : names;
    const verb =
      kind === 'fail'
        ? 'fail'
        : `are cancelled${atOneTime(model, tasks)}${byOneAborter(model, tasks)}`;
    const rest = model.tasks.length - 1 - tasks.length;
    const others =
      kind === 'fail' && rest > 0 ? `; ${inWords(rest)} ${rest === 1 ? 'does' : 'do'} not` : '';
    return [`${subject} ${verb}${others}.`];
  }
  const at = atMoment(model, toMs(model, only.to));
  const verb = kind === 'fail' ? 'fails' : 'is cancelled';
  const by = kind === 'fail' ? '' : byOneAborter(model, tasks);
  const subject = only.id === 1 ? capitalise(nameTask(only)) : nameTask(only);
  return [`${subject} ${verb}${at}${by}: ${endSentence(nameError(only.error ?? ''))}`];
}

/** By whom, where one abort explains it all. */
function byOneAborter(model: TaskModel, tasks: readonly Task[]): string {
  const numbers = new Set(tasks.map(({ to }) => abortOf(model, to)));
  const [number] = numbers;
  return numbers.size === 1 && number !== undefined ? ` by ${nameAborter(model, number)}` : '';
}

function abortOf({ events }: TaskModel, step: number): number | undefined {
  const event = events[step];
  return event?.kind === 'threw' ? event.abort : undefined;
}

function nameAborter({ events, tasks }: TaskModel, number: number): string {
  const abort = events.find((event) => event.kind === 'abort' && event.abort === number);
  if (abort?.kind !== 'abort') return 'an abort';
  const task = tasks.find(({ id }) => id === abort.task);
  if (task) return nameTask(task);
  return abort.reason?.startsWith('TimeoutError') ? 'a timeout' : 'a callback';
}

function atOneTime(model: TaskModel, tasks: readonly Task[]): string {
  const times = new Set(tasks.map(({ to }) => toMs(model, to)));
  return times.size === 1 ? atMoment(model, [...times][0] ?? 0) : '';
}
