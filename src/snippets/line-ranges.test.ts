import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseLineRanges } from './line-ranges.ts';

test.each([
  ['7', [7]],
  ['3-5', [3, 4, 5]],
  ['1,4-6', [1, 4, 5, 6]],
  [' 2 , 4 - 5 ', [2, 4, 5]],
  ['5,3,3-5', [3, 4, 5]],
  ['3-3', [3]],
])('“%s” names the lines %j', (text, lines) => {
  expect(parseLineRanges(text)).toEqual(lines);
});

test.each([
  '',
  '0',
  '0-3',
  '5-3',
  '-3',
  '3-',
  '1,',
  ',1',
  '1..3',
  '1;2',
  'main',
  '1.5',
  '1-2-3',
  '1-99999999',
])('“%s” is not a list of lines', (text) => {
  expect(parseLineRanges(text)).toBeUndefined();
});

test('any set of lines is read back from its numbers, in whatever order they stand', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 500 }), { minLength: 1 }), (lines) => {
      expect(parseLineRanges(lines.join(','))).toEqual(lines.toSorted((a, b) => a - b));
    }),
  );
});
