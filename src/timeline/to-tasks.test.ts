import { expect, test } from 'vitest';
import type { Recording } from '../recordings/index.ts';
import { programs } from './testing/programs.ts';
import { toTasks } from './to-tasks.ts';

const lanes = (recording: Recording) => {
  const { tasks, events } = toTasks(recording);
  return tasks.map(({ name, depth, outcome, segments }) => {
    const states = segments.map(
      ({ state, from, to }) => `${state} ${events[from]?.at}-${events[to]?.at}`,
    );
    return `${' '.repeat(depth)}${name}: ${states.join(', ')}, ${outcome}`;
  });
};

test('a task runs, waits, is ready and runs again, each indented under its caller', () => {
  expect(lanes(programs.concurrent)).toEqual([
    'module: running 0-0, awaiting 0-1200, ready 1200-1200, running 1200-1200, done',
    ' download: running 0-0, awaiting 0-1200, running 1200-1200, done',
    ' download: running 0-0, awaiting 0-800, running 800-800, done',
    ' download: running 0-0, awaiting 0-1000, running 1000-1000, done',
  ]);
});

test.each([
  ['failed', ['threw', 'cut', 'threw']],
  ['deadlocked', ['unsettled', 'unsettled']],
  ['forgotten', ['done', 'done']],
] as const)('%s ends as %j', (name, outcomes) => {
  expect(toTasks(programs[name]).tasks.map(({ outcome }) => outcome)).toEqual(outcomes);
});

test('a lane stands below its caller, even when it begins after other lanes', () => {
  const { header } = programs.concurrent;
  const call = (task: number, name: string, caller?: number) =>
    ({ at: 0, kind: 'call', task, name, ...(caller && { caller }) }) as const;
  const events = [
    call(1, 'module'),
    call(2, 'a', 1),
    call(3, 'b', 1),
    call(4, 'c', 2),
    { at: 0, kind: 'exit', code: 0 } as const,
  ];
  expect(toTasks({ header, events }).tasks.map(({ name }) => name)).toEqual([
    'module',
    'a',
    'c',
    'b',
  ]);
});

test.each([
  ['AbortError: The operation was aborted', 'aborted'],
  ['TimeoutError: The operation was aborted due to timeout', 'aborted'],
  ['AbortErrors: no', 'threw'],
  ['Error: AbortError', 'threw'],
])('%s is %s', (error, outcome) => {
  const { header } = programs.concurrent;
  const events = [
    { at: 0, kind: 'call', task: 1, name: 'module' } as const,
    { at: 0, kind: 'threw', task: 1, error } as const,
    { at: 0, kind: 'exit', code: 1 } as const,
  ];
  expect(toTasks({ header, events }).tasks[0]?.outcome).toBe(outcome);
});

test('what threw the reason of an abort is aborted, whatever the error is called', () => {
  const { header } = programs.concurrent;
  const events = [
    { at: 0, kind: 'call', task: 1, name: 'module' } as const,
    { at: 0, kind: 'threw', task: 1, abort: 1, error: 'Error: enough' } as const,
    { at: 0, kind: 'exit', code: 0 } as const,
  ];
  expect(toTasks({ header, events }).tasks[0]?.outcome).toBe('aborted');
});

test('a module that was running when an error ended the program has thrown it', () => {
  const { header } = programs.concurrent;
  const error = 'Error: no';
  const events = [
    { at: 0, kind: 'call', task: 1, name: 'module' } as const,
    { at: 0, kind: 'uncaught', origin: 'exception', error, stack: error } as const,
    { at: 0, kind: 'exit', code: 1 } as const,
  ];
  expect(toTasks({ header, events }).tasks[0]).toMatchObject({ outcome: 'threw', error, to: 1 });
});

test.each([
  ['deadlocked', ['deadlock']],
  ['failed', ['crash', 'outlived']],
  ['forgotten', ['outlived']],
  ['timers', ['kept-alive']],
  ['concurrent', []],
] as const)('%s shows %j', (name, kinds) => {
  expect(toTasks(programs[name]).findings.map(({ kind }) => kind)).toEqual(kinds);
});

test('a recording without tasks gives none', () => {
  const { header } = programs.concurrent;
  expect(toTasks({ header, events: [{ at: 0, kind: 'exit', code: 0 }] }).tasks).toEqual([]);
});
