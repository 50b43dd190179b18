import { Text } from '@codemirror/state';
import { expect, test } from 'vitest';
import { toOffset } from './place.ts';

test.each([
  [{ line: 1 }, 0],
  [{ line: 1, column: 2 }, 1],
  [{ line: 2, column: 3 }, 5],
  [{ line: 2, column: 99 }, 6],
  [{ line: 0, column: 0 }, 0],
  [{ line: 99, column: 1 }, 7],
])('%j of a text of two lines and an empty one is at %i', (place, offset) => {
  expect(toOffset(Text.of(['ab', 'cde', '']), place)).toBe(offset);
});
