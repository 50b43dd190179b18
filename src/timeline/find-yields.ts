import type { TraceEvent } from '../trace/index.ts';
import { findAwaitedCall } from './awaited-call.ts';
import { callsDuring, type Observed } from './infer-wakes.ts';
import type { Segment, Task, Wake } from './model.ts';

const nextOf = 'the next of ';
const yields = 'its consumer';

/**
 * Which generator let the loop go on that asks it for values. It is certain where the loop itself has called the
 * generator, as in `for await (const x of numbers())`: then nobody else can ask it.
 */
export function findYields({ events }: Observed, tasks: readonly Task[]): Wake[] {
  const callees = Map.groupBy(tasks, ({ caller }) => caller);
  return tasks.flatMap((task) => {
    const own = callees.get(task.id) ?? [];
    const asked = new Map<string, Task>();
    return task.segments.flatMap((segment, index): Wake[] => {
      if (segment.state !== 'awaiting' || !segment.on?.startsWith(nextOf)) return [];
      const loop = `${segment.file} ${segment.line} ${segment.on}`;
      const turn = task.segments[index - 1];
      const generator = findGenerator(segment, callsDuring(own, turn)) ?? asked.get(loop);
      if (!generator) return [];
      asked.set(loop, generator);
      const given = findGiving(generator, segment, turn);
      const isNow =
        given !== undefined && isSameInstant(events, Math.max(given, segment.from), segment);
      return isNow && events[segment.to]?.kind === 'resume'
        ? [{ task: task.id, by: generator.id, settled: given, resumed: segment.to }]
        : [];
    });
  });
}

/** The call whose values are awaited, made last in the turn before. */
function findGenerator({ on = '' }: Segment, made: readonly Task[]): Task | undefined {
  const call = findAwaitedCall(on.slice(nextOf.length));
  return call && made.findLast(({ name }) => name.split('.').at(-1) === call.name);
}

/** Where the generator yielded, or ended, last before the loop went on, and since it was asked. */
function findGiving(generator: Task, { to }: Segment, asking: Segment | undefined) {
  const steps = generator.segments
    .filter(({ state, on }) => state === 'awaiting' && on === yields)
    .map(({ from }) => from);
  const isOver = ['done', 'threw', 'aborted'].includes(generator.outcome);
  return [...steps, ...(isOver ? [generator.to] : [])].findLast(
    (step) => step < to && step > (asking?.from ?? 0),
  );
}

const isSameInstant = (events: readonly TraceEvent[], step: number, { to }: Segment) =>
  events[step]?.at === events[to]?.at;
