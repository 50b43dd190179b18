import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutText, toGraphemes, toWeight } from './graphemes.ts';

test.each([
  ['fits', 'Timers', 6, 'Timers'],
  ['ends between two words', 'Timers that come late', 14, 'Timers that…'],
  ['has no room for a letter', 'Timers', 1, '…'],
  ['has no room for anything', 'Timers', 0, ''],
  ['has less than no room', 'Timers', -5, ''],
  ['is one long word', 'x'.repeat(30), 10, `${'x'.repeat(9)}…`],
  ['is made of families', '👩‍👩‍👧‍👦'.repeat(5), 3, '👩‍👩‍👧‍👦👩‍👩‍👧‍👦…'],
  ['carries marks', 'e\u0301'.repeat(5), 3, 'e\u0301e\u0301…'],
])('a text that %s', (_, text, limit, expected) => {
  expect(cutText(text, limit)).toBe(expected);
});

test.each([
  ['a', 1],
  ['é', 1],
  ['ж', 1],
  ['م', 1],
  ['…', 2],
  ['待', 2],
  ['👩‍👩‍👧‍👦', 2],
  ['🇯🇵', 2],
])('%s counts as %d on X', (grapheme, weight) => {
  expect(toWeight(grapheme)).toBe(weight);
});

test('a cut text keeps the limit, and is a beginning of the text in whole graphemes', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc.integer({ min: 1, max: 40 }),
      (text, limit) => {
        const cut = cutText(text, limit);
        expect(toGraphemes(cut).length).toBeLessThanOrEqual(limit);
        if (cut !== text) expect(text.startsWith(cut.slice(0, -1))).toBe(true);
      },
    ),
  );
});
