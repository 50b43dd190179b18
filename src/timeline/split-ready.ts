import type { Segment, Task, Wake } from './model.ts';

/** Between the end of what a task awaits and the moment it runs again, it is ready. */
export function splitReady(task: Task, wakes: readonly Wake[]): Task {
  const own = new Map(
    wakes.filter((wake) => wake.task === task.id).map((wake) => [wake.resumed, wake.settled]),
  );
  const segments = task.segments.flatMap((segment): Segment[] => {
    const settled = own.get(segment.to);
    if (segment.state !== 'awaiting' || settled === undefined) return [segment];
    const since = Math.max(settled, segment.from);
    return [
      { ...segment, to: since },
      { state: 'ready', from: since, to: segment.to },
    ];
  });
  return { ...task, segments };
}
