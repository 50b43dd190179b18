import { expect, test } from 'vitest';
import { formatBriefly, formatDuration } from './format-duration.ts';

test.each([
  [0, '0 ms'],
  [3000, '3000 ms'],
  [0.1234567, '0.123 ms'],
  [10_000, '10 s'],
  [90_500, '1 min 30 s 500 ms'],
  [3_600_003, '1 h 3 ms'],
])('%d ms is %s', (ms, text) => {
  expect(formatDuration(ms)).toBe(text);
});

test.each([
  [3_600_000, '1 h'],
  [3_599_997, '≈ 1 h'],
  [90_000, '1.5 min'],
  [59_950, '≈ 60 s'],
  [400, '400 ms'],
])('%d ms is briefly %s', (ms, text) => {
  expect(formatBriefly(ms)).toBe(text);
});
