import { formatDuration } from './format-duration.ts';
import type { Step, Task, TaskModel } from './model.ts';
import { toMs } from './model.ts';

/** How much of a run a picture shows at most: more could not be told apart. */
const drawnLimits = { tasks: 40, events: 400 } as const;

/** The part of a run that is drawn, and in words what is left out. */
export interface Drawn {
  readonly tasks: readonly Task[];
  /** The last step that is drawn. */
  readonly until: Step;
  readonly leftOut: readonly string[];
}

/** The first tasks, up to the last whole instant within the limit of events. */
export function selectDrawn(
  model: TaskModel,
  limits: { tasks: number; events: number } = drawnLimits,
): Drawn {
  const { events, tasks } = model;
  const first = tasks.toSorted((a, b) => a.from - b.from).slice(0, limits.tasks);
  const shown = new Set(first.map(({ id }) => id));
  const isShown = (step: Step) => {
    const event = events[step];
    return (
      event !== undefined &&
      (!('task' in event) || event.task === undefined || shown.has(event.task))
    );
  };
  const until = findUntil(model, isShown, limits.events);
  const drawn = tasks.filter(({ id, from }) => shown.has(id) && from <= until);
  const count = (number: number, one: string, many: string) =>
    `${number.toLocaleString('en')} ${number === 1 ? one : many}`;

  const hiddenTasks = tasks.length - drawn.length;
  const hiddenEvents = events.length - 1 - until;
  return {
    tasks: drawn,
    until,
    leftOut: [
      ...(hiddenTasks > 0 ? [`and ${count(hiddenTasks, 'more task', 'more tasks')}`] : []),
      ...(hiddenEvents > 0
        ? [
            `${count(hiddenEvents, 'event', 'events')} after ${formatDuration(toMs(model, until))} not drawn`,
          ]
        : []),
    ],
  };
}

function findUntil({ events }: TaskModel, isShown: (step: Step) => boolean, limit: number): Step {
  let drawn = 0;
  for (const step of events.keys()) {
    if (!isShown(step) || ++drawn <= limit) continue;
    const at = events[step]?.at;
    const start = events.findIndex((event) => event.at === at);
    return start > 0 ? start - 1 : step - 1;
  }
  return events.length - 1;
}
