import { expect, test } from 'vitest';
import { createTimeStamps } from './time-stamps.ts';

const stampAll = (...writes: [at: number, text: string][]) => {
  const stamp = createTimeStamps();
  return writes.map(([at, text]) => stamp({ at, kind: 'stdout', text })).join('');
};

test.each<[string, [number, string][], string]>([
  [
    'each line',
    [
      [0, 'a\n'],
      [1200, 'b\n'],
    ],
    '     0 ms  a\n  1200 ms  b\n',
  ],
  ['all lines of one write', [[5, 'a\nb\n']], '     5 ms  a\n     5 ms  b\n'],
  ['empty lines', [[5, '\n\na\n']], '     5 ms  \n     5 ms  \n     5 ms  a\n'],
  [
    'a line in parts once, when it is begun',
    [
      [1, 'a'],
      [9, 'b'],
      [9, '\nc'],
    ],
    '     1 ms  ab\n     9 ms  c',
  ],
  [
    'a line whose end comes alone',
    [
      [1, 'a'],
      [9, '\n'],
      [9, 'b\n'],
    ],
    '     1 ms  a\n     9 ms  b\n',
  ],
  [
    'nothing for a write of nothing',
    [
      [1, ''],
      [9, 'a\n'],
      [9, ''],
    ],
    '     9 ms  a\n',
  ],
  ['a line with carriage returns once', [[1, '10%\r20%\n']], '     1 ms  10%\r20%\n'],
])('%s', (_, writes, text) => {
  expect(stampAll(...writes)).toBe(text);
});
