import { expect, test } from 'vitest';
import type { TraceEvent } from '../trace/index.ts';
import { layOut } from './lay-out.ts';
import { programs } from './testing/programs.ts';
import { toTasks } from './to-tasks.ts';

const ended = (events: readonly object[]) => {
  const { header } = programs.concurrent;
  const model = toTasks({ header, events: events as readonly TraceEvent[] });
  return model.aborts.map(({ by, ended }) => [by, ended.map(({ task }) => task)]);
};

const begun = [
  { at: 0, kind: 'call', task: 1, name: 'module' },
  { at: 0, kind: 'call', task: 2, name: 'work', caller: 1, line: 3 },
  { at: 0, kind: 'await', task: 2, line: 2, on: 'sleep(900)' },
];
const abort = { at: 5, kind: 'abort', task: 1, abort: 1, line: 7 };
const threw = { at: 5, kind: 'threw', task: 2, abort: 1, error: 'AbortError: stop' };
const exit = { at: 9, kind: 'exit', code: 0 };

test.each([
  [
    'a wait that says so',
    [...begun, abort, { at: 5, kind: 'resume', task: 2, abort: 1 }, exit],
    [2],
  ],
  [
    'a failure that says so',
    [...begun, abort, { at: 5, kind: 'resume', task: 2 }, threw, exit],
    [2],
  ],
  [
    'a wait of another abort',
    [...begun, abort, { at: 5, kind: 'resume', task: 2, abort: 2 }, exit],
    [],
  ],
  ['a wait that ends by itself', [...begun, abort, { at: 5, kind: 'resume', task: 2 }, exit], []],
  [
    'a signal that is asked later',
    [...begun, abort, { at: 9, kind: 'resume', task: 2, abort: 1 }, exit],
    [],
  ],
])('%s', (_, events, tasks) => {
  expect(ended(events)).toEqual([[1, tasks]]);
});

test('who only awaits what is aborted goes on because of that, not of the abort', () => {
  expect(
    ended([
      begun[0] as object,
      { at: 0, kind: 'call', task: 2, name: 'work', caller: 1, line: 3 },
      { at: 0, kind: 'await', task: 2, line: 2, on: 'sleep(900)' },
      { at: 0, kind: 'await', task: 1, line: 3, on: 'work()' },
      { at: 5, kind: 'abort', abort: 1, reason: 'TimeoutError: late' },
      { at: 5, kind: 'resume', task: 2, abort: 1 },
      threw,
      { at: 5, kind: 'resume', task: 1, abort: 1 },
      exit,
    ]),
  ).toEqual([[undefined, [2]]]);
});

test('an arrow leads from who aborts to each task that stops waiting, and from a callback too', () => {
  const arrows = (name: 'aborted' | 'timedOut') =>
    layOut([{ model: toTasks(programs[name]) }], 720)
      ?.arrows.filter(({ kind }) => kind === 'abort')
      .map(({ fromY, toY }) => Math.sign(toY - fromY));
  expect(arrows('aborted')).toEqual([1, 1]);
  expect(arrows('timedOut')).toEqual([-1]);
});
