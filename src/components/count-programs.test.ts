import { expect, test } from 'vitest';
import { countPrograms } from './count-programs.ts';

test.each([
  [1, '1 program, which was run'],
  [2, '2 programs, each of them run'],
])('of %i it is said: %s', (count, text) => {
  expect(countPrograms(count)).toBe(text);
});
