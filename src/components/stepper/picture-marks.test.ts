import { expect, test } from 'vitest';
import { includesLine, readPositions } from './picture-marks.ts';

test.each([
  ['3', [3]],
  ['1–3', [1, 2, 3]],
  ['1–2,5', [1, 2, 5]],
  ['2…5', [2, 3, 4, 5]],
])('the mark %s names the lines %j', (text, lines) => {
  expect([1, 2, 3, 4, 5, 6].filter((line) => includesLine(text, line))).toEqual(lines);
  expect(includesLine(text, Number.NaN)).toBe(false);
});

test.each([
  ['4 0 9', [4, 4, 13]],
  ['', []],
])('distances "%s" are positions %j', (distances, positions) => {
  expect(readPositions(distances)).toEqual(positions);
});
