import { expect, test } from 'vitest';
import { formatTitle } from './format-title.ts';

test.each([
  ['Timeouts', 'Timeouts · Awaited'],
  ['x'.repeat(60), `${'x'.repeat(60)} · Awaited`],
  ['x'.repeat(61), 'x'.repeat(61)],
])('%s', (title, expected) => {
  expect(formatTitle(title, 'Awaited')).toBe(expected);
});
