import { expect, test } from 'vitest';
import type { Recording } from '../recordings/index.ts';
import { expectValidTrace, readTrace, type TraceRead } from './testing/check-trace.ts';
import { fn, module, programs } from './testing/programs.ts';
import { simulate } from './testing/simulate.ts';
import { toTasks } from './to-tasks.ts';

const read = (recording: Recording) => readTrace(toTasks(recording));

test.each(Object.entries(programs))('%s keeps the rules of the format', (_, recording) => {
  expectValidTrace(read(recording));
});

const outcomes = (events: readonly TraceRead[]) =>
  events.filter(({ cat }) => cat === 'task').map(({ name, args }) => [name, args.outcome]);
const arrows = (events: readonly TraceRead[], name: string) =>
  events.filter((event) => event.ph === 's' && event.name === name).length;
const instants = (events: readonly TraceRead[]) =>
  events.filter(({ ph, s }) => ph === 'i' && s === 'p').map(({ name }) => name);

test('an abort is a slice, with its reason and an arrow to each wait that it ends', () => {
  const events = read(programs.aborted);
  const abort = events.find(({ cat }) => cat === 'abort');
  expect(abort).toMatchObject({ tid: 1, name: 'aborts signal 1' });
  expect(abort?.args).toEqual({ reason: 'Error: the reader left' });
  expect(arrows(events, 'ends the wait')).toBe(2);
  expect(outcomes(events)).toEqual([
    ['module', 'done'],
    ['download("/a")', 'aborted'],
    ['download("/b")', 'aborted'],
  ]);
});

test('a timeout aborts on the thread of callbacks', () => {
  const events = read(programs.timedOut);
  const { tid } = events.find(({ cat }) => cat === 'abort') as TraceRead;
  const named = events.find((event) => event.name === 'thread_name' && event.tid === tid);
  expect(named?.args.name).toBe('callbacks');
  expect(arrows(events, 'ends the wait')).toBe(1);
});

test('a failing task says its error, and what nothing catches is told', () => {
  const events = read(programs.failed);
  const failed = events.find((event) => event.cat === 'task' && event.name.includes('/b'));
  expect(failed?.args).toMatchObject({ outcome: 'threw', error: 'Error: /b not found' });
  expect(instants(events)).toEqual(['nothing catches Error: passed on', 'exits with 1']);
});

test('a task that never settles waits to the end, and is told to be stuck', () => {
  const events = read(programs.deadlocked);
  expect(outcomes(events)).toEqual([
    ['module', 'never settled'],
    ['connect()', 'never settled'],
  ]);
  const [task] = events.filter(({ cat, tid }) => cat === 'task' && tid === 2) as [TraceRead];
  const last = events.findLast(({ cat, tid }) => cat === 'awaiting' && tid === 2) as TraceRead;
  expect(last.name).toBe('awaiting settings');
  expect(last.ts + last.dur).toBe(task.ts + task.dur);
  expect(instants(events)).toEqual([
    'is stuck, waiting for Promise.all([connect()])',
    'is stuck, waiting for settings',
    'exits with 13',
  ]);
});

test('events of one instant keep their order, and true times stand in each slice', () => {
  const events = read(simulate(module({ call: fn('nap', [], { sleep: 3 }) })));
  const states = events.filter(({ ph, cat, tid }) => ph === 'X' && tid === 2 && cat !== 'task');
  expect(states.map(({ name, ts, dur }) => [name, ts, dur])).toEqual([
    ['running', 1, 1],
    ['awaiting sleep(3)', 2, 2998],
    ['running', 3000, 1],
  ]);
  expect(states[1]?.args).toMatchObject({ fromMs: 0, toMs: 3 });
});
