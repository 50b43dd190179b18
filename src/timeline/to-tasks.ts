import type { Recording } from '../recordings/index.ts';
import { findAborts } from './find-aborts.ts';
import { findFindings } from './find-findings.ts';
import { findWakes } from './find-wakes.ts';
import { inLaneOrder } from './lane-order.ts';
import type { Task, TaskModel } from './model.ts';
import { numberPrints } from './number-prints.ts';
import { replayTasks } from './replay-tasks.ts';
import { settleModule } from './settle-module.ts';
import { splitReady } from './split-ready.ts';

/** Reads a recording as tasks. A recording without tasks, of a program that was not traced, gives none. */
export function toTasks({ header, events }: Recording): TaskModel {
  const { clock } = header;
  const replayed = settleModule({ events, clock }, replayTasks(events));
  const wakes = findWakes({ events, clock }, replayed);
  const tasks: Task[] = inLaneOrder(replayed.map((task) => splitReady(task, wakes)));
  return {
    clock,
    events,
    tasks,
    wakes,
    aborts: findAborts(events, replayed, wakes),
    prints: numberPrints(events),
    findings: findFindings(events, tasks),
    endMs: events.at(-1)?.at ?? 0,
  };
}
