import { expect, test } from 'vitest';
import { formatHours } from './format-hours.ts';

test.each([
  [0, '0 minutes'],
  [1, '1 minute'],
  [45, '45 minutes'],
  [60, '1 hour'],
  [121, '2 hours 1 minute'],
  [875, '14 hours 35 minutes'],
])('%i minutes are %s', (minutes, text) => {
  expect(formatHours(minutes)).toBe(text);
});
