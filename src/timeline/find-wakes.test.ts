import { expect, test } from 'vitest';
import type { Recording } from '../recordings/index.ts';
import type { TraceEvent } from '../trace/index.ts';
import { programs } from './testing/programs.ts';
import { toTasks } from './to-tasks.ts';

const wakes = (recording: Recording) =>
  toTasks(recording).wakes.map(({ by, task }) => `${by} wakes ${task}`);
const { header } = programs.concurrent;

/** Task 1 calls `work` as task 2 on line 5, awaits, and goes on at the time given; task 2 settles at 100 ms. */
const awaiting = (on: string, { line = 5, resumeAt = 100, settled = 'done' } = {}): Recording => ({
  header,
  events: [
    { at: 0, kind: 'call', task: 1, name: 'module' },
    { at: 0, kind: 'call', task: 2, name: 'Shop.work', caller: 1, line: 5 },
    { at: 0, kind: 'await', task: 2, line: 1, on: 'sleep(100)' },
    { at: 0, kind: 'await', task: 1, line, on },
    { at: 100, kind: 'resume', task: 2 },
    { at: 100, kind: settled, task: 2 },
    { at: resumeAt, kind: 'resume', task: 1 },
    { at: resumeAt, kind: 'done', task: 1 },
    { at: resumeAt, kind: 'exit', code: 0 },
  ] as TraceEvent[],
});

test.each([
  ['the call just made', awaiting('shop.work()'), ['2 wakes 1']],
  ['a combinator over it', awaiting('Promise.all([shop.work()])'), ['2 wakes 1']],
  [
    'a combinator that fails with it',
    awaiting('Promise.all([shop.work()])', { settled: 'threw' }),
    ['2 wakes 1'],
  ],
  [
    'a combinator that does not end with its failure',
    awaiting('Promise.any([shop.work(), other])', { settled: 'threw', resumeAt: 200 }),
    [],
  ],
  ['a sleep of the same length', awaiting('sleep(100)'), []],
  ['a combinator over something else', awaiting('Promise.all([sleep(100)])', { line: 6 }), []],
  ['a variable', awaiting('pending'), []],
  ['a chain that begins with the call', awaiting('shop.work().then(log)'), []],
  ['the call, with more time passing', awaiting('shop.work()', { resumeAt: 200 }), []],
])('%s', (_, recording, expected) => {
  expect(wakes(recording)).toEqual(expected);
});

test('of several calls in one combinator, the last one wakes their caller', () => {
  expect(wakes(programs.concurrent)).toEqual(['2 wakes 1']);
  expect(wakes(programs.sequential)).toEqual(['2 wakes 1', '3 wakes 1', '4 wakes 1']);
});

test('a promise that a task settles by hand wakes who awaits it, though not the next wait', () => {
  const events = [
    { at: 0, kind: 'call', task: 1, name: 'module' },
    { at: 0, kind: 'call', task: 2, name: 'take', caller: 1 },
    { at: 0, kind: 'await', task: 2, on: 'promise' },
    { at: 5, kind: 'wake', task: 1, wakes: 2, line: 3 },
    { at: 5, kind: 'await', task: 1, on: 'sleep(5)' },
    { at: 5, kind: 'resume', task: 2 },
    { at: 5, kind: 'await', task: 2, on: 'sleep(1)' },
    { at: 6, kind: 'resume', task: 2 },
    { at: 6, kind: 'exit', code: 0 },
  ] as TraceEvent[];
  const { tasks, wakes: found } = toTasks({ header, events });
  expect(found).toEqual([{ task: 2, by: 1, settled: 3, resumed: 5 }]);
  expect(tasks[1]?.segments.map(({ state }) => state)).toEqual([
    ...['running', 'awaiting', 'ready', 'running', 'awaiting', 'running'],
  ]);
});

/** Task 1 loops over what its own call of `numbers` yields: at once, after 5 ms, and at the end. */
const looping = (on: string, name = 'numbers'): Recording => ({
  header,
  events: [
    { at: 0, kind: 'call', task: 1, name: 'module' },
    { at: 0, kind: 'call', task: 2, name, caller: 1, line: 4 },
    { at: 0, kind: 'await', task: 2, line: 1, on: 'its consumer' },
    { at: 0, kind: 'await', task: 1, line: 4, on },
    { at: 0, kind: 'resume', task: 1 },
    { at: 0, kind: 'resume', task: 2 },
    { at: 0, kind: 'await', task: 2, line: 1, on: 'sleep(5)' },
    { at: 0, kind: 'await', task: 1, line: 4, on },
    { at: 5, kind: 'resume', task: 2 },
    { at: 5, kind: 'await', task: 2, line: 1, on: 'its consumer' },
    { at: 5, kind: 'resume', task: 1 },
    { at: 5, kind: 'resume', task: 2 },
    { at: 5, kind: 'done', task: 2 },
    { at: 5, kind: 'await', task: 1, line: 4, on },
    { at: 5, kind: 'resume', task: 1 },
    { at: 5, kind: 'done', task: 1 },
    { at: 5, kind: 'exit', code: 0 },
  ] as TraceEvent[],
});

test('a generator wakes the loop that has called it, by each value and by its end', () => {
  const { wakes: found } = toTasks(looping('the next of numbers(3)'));
  expect(found.map(({ by, settled, resumed }) => [by, settled, resumed])).toEqual([
    [2, 2, 4],
    [2, 9, 10],
    [2, 12, 14],
  ]);
});

test.each([
  ['kept in a variable', looping('the next of source')],
  ['of another name', looping('the next of numbers(3)', 'letters')],
])('a generator %s is left open', (_, recording) => {
  expect(wakes(recording)).toEqual([]);
});
