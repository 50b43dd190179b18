import type { Task } from './model.ts';

/** Each task directly below its caller and what that called before; callees in order of start. */
export function inLaneOrder(tasks: readonly Task[]): Task[] {
  const known = new Set(tasks.map(({ id }) => id));
  const callees = Map.groupBy(tasks, ({ caller }) =>
    caller !== undefined && known.has(caller) ? caller : undefined,
  );
  const ordered: Task[] = [];
  // A stack of our own: recursion 1,000 deep must not become recursion here.
  const waiting = (callees.get(undefined) ?? []).toReversed();
  for (let task = waiting.pop(); task; task = waiting.pop()) {
    ordered.push(task);
    waiting.push(...(callees.get(task.id) ?? []).toReversed());
  }
  return ordered;
}
