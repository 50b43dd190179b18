import { expect, test } from 'vitest';
import { findNext, formatLink, moveByInstant, parseLink, toPauseMs } from './move.ts';
import { readSteps } from './read-steps.ts';

const steps = [0, 0, 0, 300, 300, 1200].map((ms) => ({ ms }));

test.each([
  [0, 1, 3],
  [2, 1, 3],
  [3, 1, 5],
  [5, 1, 5],
  [5, -1, 3],
  [4, -1, 3],
  [3, -1, 0],
  [0, -1, 0],
] as const)('from step %d by %d instant is step %d', (from, direction, to) => {
  expect(moveByInstant(steps, from, direction)).toBe(to);
});

test.each([
  [0, 1],
  [3, 4],
  [5, 1],
])('after step %d the next one wanted is %d', (from, to) => {
  expect(findNext(['a', 'x', 'a', 'a', 'x', 'a'], from, (each) => each === 'x')).toBe(to);
  expect(findNext(['a'], 0, (each) => each === 'x')).toBeUndefined();
});

test('playing keeps the rhythm of the recording within bounds', () => {
  expect(steps.map((_, step) => toPauseMs(steps, step))).toEqual([250, 250, 1250, 250, 1500, 250]);
});

test('an hour beside 3 ms takes no hour to play, and does not hide the 3 ms', () => {
  const hour = [0, 0, 3, 3_600_003].map((ms) => ({ ms }));
  expect(hour.slice(1).map((_, step) => toPauseMs(hour, step))).toEqual([250, 500, 1500]);
});

test.each(['t--gather--fetch', 't--über/x', 'a.1'])('a link to %s is read back', (timeline) => {
  expect(parseLink(formatLink(timeline, 12))).toEqual({ timeline, step: 12 });
});

test.each(['', '#main', '#t=', '#t=a', '#t=a.b', '#t=%E0%A4%A.1'])(
  '"%s" is no link to a step',
  (hash) => {
    expect(parseLink(hash)).toBeUndefined();
  },
);

test('a task goes on where it waited, and another file has no line here', () => {
  const row = (what: string, place: string, task = '1') => ({
    cells: ['5 ms', '1 main', what, place],
    task,
  });
  const read = readSteps([
    row('waits for x', '7'),
    row('goes on', ''),
    row('is done', ''),
    row('waits for y', '3 of ./b.ts'),
    row('goes on', ''),
  ]);
  expect(read.map(({ line }) => line)).toEqual(['7', '7', undefined, undefined, undefined]);
  expect(read[0]?.text).toBe('5 ms: 1 main waits for x');
});

test('an event is told with its task, named once', () => {
  const tell = (...cells: string[]) => readSteps([{ cells, task: cells[1]?.[0] ?? '' }])[0]?.text;
  expect(tell('0 ms', '2 save', 'is called as save with "a" by task 1', '3')).toBe(
    '0 ms: 2 save is called with "a" by task 1',
  );
  expect(tell('0 ms', '2 $&', 'is called as $& by task 1', '3')).toBe(
    '0 ms: 2 $& is called by task 1',
  );
  expect(tell('', '', 'exits with code 0', '')).toBe('the program exits with code 0');
});
