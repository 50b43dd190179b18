import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { balanceText, fitText, type LineLimits, toDrawable, toWidth } from './fit-text.ts';

/** A font of Latin letters, all half an em wide. */
const metrics = {
  widthOf: (codePoint: number) =>
    (codePoint >= 0x20 && codePoint < 0x250) || codePoint === 0x2026 ? 0.5 : undefined,
};
const limits: LineLimits = { width: 100, fontSize: 20, lines: 3 };

describe('toDrawable', () => {
  test.each([
    ['leaves out emoji', 'wait 👩‍👩‍👧‍👦 for ⏳ it', 'wait for it'],
    ['joins lines', 'one\r\n\ttwo', 'one two'],
    ['leaves out marks that turn the direction', 'a\u202Etxt.exe', 'atxt.exe'],
    ['leaves out half a surrogate pair', 'half \ud83d', 'half'],
    ['composes what can be', 'cafe\u0301', 'café'],
    ['draws nothing of a script that the font lacks', 'انتظار (await)', ''],
    ['draws the greater part', 'await is 待つ', 'await is'],
    ['keeps markup', '<script>&', '<script>&'],
    ['takes nothing', '', ''],
  ])('%s', (_, text, drawable) => {
    expect(toDrawable(text, metrics)).toBe(drawable);
  });
});

describe('fitText', () => {
  test.each([
    ['one line', 'one two', { lines: ['one two'], isWhole: true }],
    ['lines', 'one two three four', { lines: ['one two', 'three four'], isWhole: true }],
    [
      'an ellipsis after a word',
      'one two three four fives six seven',
      { lines: ['one two', 'three four', 'fives six…'], isWhole: false },
    ],
    ['a word that is too wide', 'abcdefghijklm', { lines: ['abcdefghij', 'klm'], isWhole: false }],
    ['nothing', '', { lines: [], isWhole: true }],
  ])('%s', (_, text, fitted) => {
    expect(fitText(text, metrics, limits)).toEqual(fitted);
  });

  test('never gives a line that is too wide, nor too many lines, nor a letter that was not there', () => {
    const text = fc
      .array(fc.string({ unit: fc.constantFrom('a', 'b', '-', '.'), minLength: 1, maxLength: 30 }))
      .map((words) => words.join(' '));
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 4 }), (given, lines) => {
        for (const breakLines of [fitText, balanceText]) {
          const fitted = breakLines(given, metrics, { ...limits, lines });
          expect(fitted.lines.length).toBeLessThanOrEqual(lines);
          for (const line of fitted.lines)
            expect(toWidth(line, metrics, limits)).toBeLessThanOrEqual(100);
          const shown = fitted.lines.join('').replaceAll(/[\s…]/g, '');
          expect(given.replaceAll(' ', '').startsWith(shown)).toBe(true);
          if (fitted.isWhole) expect(fitted.lines.join(' ')).toBe(given);
        }
      }),
    );
  });
});

test('a balanced text has no last line of one short word', () => {
  expect(balanceText('aa bb cc dd', metrics, limits).lines).toEqual(['aa bb', 'cc dd']);
});
