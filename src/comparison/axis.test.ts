import { expect, test } from 'vitest';
import { toPercent, toTicks } from './axis.ts';

test.each([
  [0, [0]],
  [3, [0, 1, 2, 3]],
  [900, [0, 500]],
  [1200, [0, 500, 1000]],
  [3000, [0, 1000, 2000, 3000]],
  [4100, [0, 2000, 4000]],
])('an axis of %d ms is marked at %j', (endMs, ticks) => {
  expect(toTicks(endMs)).toEqual(ticks);
});

test.each([
  [0, 3000, '0%'],
  [500, 3000, '16.67%'],
  [3000, 3000, '100%'],
  [0, 0, '0%'],
])('%d of %d ms is at %s', (ms, endMs, percent) => {
  expect(toPercent(ms, endMs)).toBe(percent);
});
