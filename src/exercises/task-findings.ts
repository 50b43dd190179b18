import type { CheckValues } from './check-schema.ts';
import {
  type Call,
  findCalls,
  findWaitingModule,
  type ObservedRun,
  toCall,
} from './observed-run.ts';

const shownCalls = 5;

const neverCalled = (name: string) => `there is no call of an async function ${name}`;

export function findApart(name: string, run: ObservedRun): string | undefined {
  const calls = findCalls(run, name);
  if (calls.length === 0) return neverCalled(name);
  if (calls.length === 1) return `${calls[0]?.label} is the only call: nothing can overlap`;
  for (const later of calls) {
    const before = calls.find(({ to }) => to < later.from);
    if (!before) continue;
    const when =
      before.endMs === later.startMs
        ? `when ${before.label} is done`
        : `after ${before.label} is done at ${before.endMs} ms`;
    return `${later.label} starts at ${later.startMs} ms, ${when}: they do not overlap`;
  }
  return undefined;
}

export function findCrowd({ of, running }: CheckValues['atMost'], run: ObservedRun) {
  const calls = findCalls(run, of);
  if (calls.length === 0) return neverCalled(of);
  const crowds = calls.map((start) => ({
    start,
    atOnce: calls.filter(({ from, to }) => from <= start.from && to > start.from),
  }));
  const largest = crowds.reduce((a, b) => (b.atOnce.length > a.atOnce.length ? b : a));
  if (largest.atOnce.length <= running) return undefined;
  return `at ${largest.start.startMs} ms ${largest.atOnce.length} run at once: ${listCalls(largest.atOnce)}`;
}

function listCalls(calls: readonly Call[]): string {
  const shown = calls.slice(0, shownCalls).map(({ label }) => label);
  return `${shown.join(', ')}${calls.length > shownCalls ? ' …' : ''}`;
}

export function findMiscount({ of, times }: CheckValues['calls'], run: ObservedRun) {
  const calls = findCalls(run, of);
  if (calls.length === times) return undefined;
  if (calls.length === 0) return neverCalled(of);
  return `${of} is called ${calls.length === 1 ? 'once' : `${calls.length} times`}: ${listCalls(calls)}`;
}

export function findOtherStarts({ of, ms }: CheckValues['startsAt'], run: ObservedRun) {
  const calls = findCalls(run, of);
  if (calls.length === 0 && ms.length > 0) return neverCalled(of);
  const starts = calls.map(({ startMs }) => startMs);
  return starts.join() === ms.join() ? undefined : `${of} starts at ${starts.join(', ')} ms`;
}

export function findLateStop({ of, ms, after }: CheckValues['stopsWithin'], run: ObservedRun) {
  const line = run.lines.find(({ text }) => text === after);
  if (!line) return `there is no line "${after}"`;
  const calls = findCalls(run, of);
  if (calls.length === 0) return neverCalled(of);
  const lineMs = Math.round(line.at);
  const late = calls.find(({ endMs, isSettled }) => !isSettled || endMs > lineMs + ms);
  if (!late) return undefined;
  const stop = late.isSettled
    ? `stops at ${late.endMs} ms, ${late.endMs - lineMs} ms after`
    : 'never stops after';
  return `${late.label} ${stop} "${after}"`;
}

export function findLeftovers(_: true, run: ObservedRun): string | undefined {
  const { tasks } = run;
  const calls = tasks.tasks.map((task) => toCall(tasks, task));
  const unsettled = calls.find(({ isSettled, label }) => !isSettled && label !== 'module()');
  if (unsettled) return `${unsettled.label} is still under way when the program ends`;
  const module = findWaitingModule(run);
  const doneMs = module?.endMs ?? Math.max(0, ...calls.map(({ endMs }) => endMs));
  const outliving = calls.find(({ endMs }) => endMs > doneMs);
  if (outliving) {
    return `${outliving.label} goes on until ${outliving.endMs} ms, and the program was done at ${doneMs} ms`;
  }
  if (run.elapsedMs <= doneMs) return undefined;
  return `all is done at ${doneMs} ms, and something, such as a timer, keeps the program alive until ${run.elapsedMs} ms`;
}
