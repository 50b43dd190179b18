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
  return [
    ...tell(
      model,
      origins.filter(({ outcome }) => outcome === 'threw'),
      'fail',
    ),
    ...tell(
      model,
      origins.filter(({ outcome }) => outcome === 'aborted'),
      'cancel',
    ),
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
    const verb = kind === 'fail' ? 'fail' : `are cancelled${atOneTime(model, tasks)}`;
    const rest = model.tasks.length - 1 - tasks.length;
    const others =
      kind === 'fail' && rest > 0 ? `; ${inWords(rest)} ${rest === 1 ? 'does' : 'do'} not` : '';
    return [`${subject} ${verb}${others}.`];
  }
  const at = atMoment(model, toMs(model, only.to));
  const verb = kind === 'fail' ? 'fails' : 'is cancelled';
  const subject = only.id === 1 ? capitalise(nameTask(only)) : nameTask(only);
  return [`${subject} ${verb}${at}: ${endSentence(nameError(only.error ?? ''))}`];
}

function atOneTime(model: TaskModel, tasks: readonly Task[]): string {
  const times = new Set(tasks.map(({ to }) => toMs(model, to)));
  return times.size === 1 ? atMoment(model, [...times][0] ?? 0) : '';
}
