import fc from 'fast-check';
import { expect, test } from 'vitest';
import { estimateWidth, shorten } from './text-width.ts';

test.each([
  ['sleep(1200)', 200, 'sleep(1200)'],
  ['sleep(1200)', 50, 'sleep…'],
  ['sleep(1200)', 5, ''],
  ['👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧', 30, '👩‍👩‍👧…'],
])('%s in %d units is "%s"', (text, width, shown) => {
  expect(shorten(text, width)).toBe(shown);
});

test('a shortened text fits, in any script', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 80 }),
      fc.integer({ min: 0, max: 400 }),
      (text, width) => {
        expect(estimateWidth(shorten(text, width))).toBeLessThanOrEqual(width);
      },
    ),
  );
});
