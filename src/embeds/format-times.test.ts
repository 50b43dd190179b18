import { expect, test } from 'vitest';
import { formatTimes } from './format-times.ts';

test.each([
  ['no lines', [], []],
  ['times of one width', [0, 90, 1200], ['   0 ms', '  90 ms', '1200 ms']],
  ['parts of milliseconds', [0.4, 12.6], [' 0 ms', '13 ms']],
])('%s', (_, times, expected) => {
  expect(formatTimes(times.map((at) => ({ at })))).toEqual(expected);
});
