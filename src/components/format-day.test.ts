import { expect, test } from 'vitest';
import { formatDay } from './format-day.ts';

test.each([
  ['2026-11-20', 'en-GB', 'long', '20 November 2026'],
  ['2026-11-20', 'en-GB', 'medium', '20 Nov 2026'],
  ['2026-11-20', 'de', 'long', '20. November 2026'],
  ['2026-11-20T23:59:59Z', 'en-GB', 'long', '20 November 2026'],
] as const)('the day %s in %s, %s, is %s', (date, language, style, words) => {
  expect(formatDay(new Date(date), language, style)).toBe(words);
});
