import { expect, test } from 'vitest';
import { keepRecent } from './keep-recent.ts';

test('makes a result once, and again when others have come between', () => {
  const made: string[] = [];
  const make = keepRecent(
    (name: string) => {
      made.push(name);
      return name.toUpperCase();
    },
    (name) => name,
    2,
  );
  expect(['a', 'a', 'b', 'a', 'c', 'b', 'a'].map(make)).toEqual([
    'A',
    'A',
    'B',
    'A',
    'C',
    'B',
    'A',
  ]);
  expect(made).toEqual(['a', 'b', 'c', 'a']);
});
