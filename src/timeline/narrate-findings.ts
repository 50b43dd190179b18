import { capitalise, counted, listed } from './count-words.ts';
import { formatDuration } from './format-duration.ts';
import { type Finding, type StuckWait, type Task, type TaskModel, toMs } from './model.ts';
import { atMoment } from './moments.ts';
import { endSentence, nameError, nameTask } from './narrate-failures.ts';
import { shorten } from './text-width.ts';
import { toVisible } from './visible-text.ts';

const waitWidth = 300;
const mostWaits = 3;

/** What was found in a run: what ended it, and apart from that what is only worth knowing. */
export function narrateFindings(model: TaskModel): { grave: string[]; other: string[] } {
  const of = (...kinds: Finding['kind'][]) =>
    model.findings.filter(({ kind }) => kinds.includes(kind)).map((found) => tell(model, found));
  const outlived = model.findings.filter((found) => found.kind === 'outlived');
  return {
    grave: of('limit', 'deadlock', 'rejection', 'crash', 'ended', 'untraced'),
    other: [...(outlived.length > 0 ? [tellOutlived(model, outlived)] : []), ...of('kept-alive')],
  };
}

function tell(model: TaskModel, found: Finding): string {
  switch (found.kind) {
    case 'deadlock':
      return `Nothing can advance${atMoment(model, found.at)}: ${tellWaits(found.waits)}.`;
    case 'rejection':
      return `Nobody handles the rejection${ofTask(model, found.task)}, and it ends the program${atStep(model, found.step)}: ${endSentence(nameError(found.error))}`;
    case 'crash':
      return `${capitalise(`an error${ofTask(model, found.task)}`)} that nothing catches ends the program${atStep(model, found.step)}: ${endSentence(nameError(found.error))}`;
    case 'kept-alive':
      return `The last task ends at ${formatDuration(found.fromMs)}, but a timer or the like keeps the program alive until ${formatDuration(found.toMs)}.`;
    case 'ended':
      return `The program ${found.signal === undefined ? 'exits' : `is ended by ${found.signal}`}${atMoment(model, found.at)}, with ${counted(found.tasks, 'task')} under way.`;
    case 'limit':
      return `The run was ended at its limit of ${found.limit}, ${found.allowed}.`;
    case 'untraced':
      return `Only the first ${found.after.toLocaleString('en')} events of tasks were recorded.`;
    case 'outlived':
      return tellOutlived(model, [found]);
  }
}

const atStep = (model: TaskModel, step: number) => atMoment(model, toMs(model, step));
const findTask = ({ tasks }: TaskModel, id: number | undefined) =>
  tasks.find((task) => task.id === id);

function ofTask(model: TaskModel, id: number | undefined): string {
  const task = findTask(model, id);
  return task ? ` of ${nameTask(task)}` : '';
}

/** @example 'line 7 waits for settings, and line 13 for connection' */
function tellWaits(waits: readonly StuckWait[]): string {
  const told = waits.slice(0, mostWaits).map(({ line, file, waitsFor }, index) => {
    const place =
      line === undefined
        ? 'the program'
        : `line ${line}${file === undefined ? '' : ` of ${toVisible(file)}`}`;
    return `${place}${index === 0 ? ' waits' : ''} for ${shorten(toVisible(waitsFor), waitWidth)}`;
  });
  const rest = waits.length - told.length;
  return listed([
    ...told,
    ...(rest > 0 ? [`${counted(rest, 'more task')} for something else`] : []),
  ]);
}

function tellOutlived(
  model: TaskModel,
  found: readonly Extract<Finding, { kind: 'outlived' }>[],
): string {
  const [first] = found;
  const tasks = found.flatMap(({ task }) => findTask(model, task) ?? []);
  const callers = new Set(found.map(({ caller }) => caller));
  const caller = findTask(model, first?.caller);
  const [only] = tasks as [Task | undefined];
  if (!only || !first) return '';
  const isOne = tasks.length === 1;
  const subject = isOne
    ? `${nameTask(only)} is`
    : `${capitalise(counted(tasks.length, 'call'))} are`;
  const whose = isOne ? 'its' : 'their';
  const when =
    callers.size === 1 && caller
      ? `${whose} caller, ${nameTask(caller)}, ends${atStep(model, first.step)}`
      : 'their callers end';
  return `${subject} still unfinished when ${when}.`;
}
