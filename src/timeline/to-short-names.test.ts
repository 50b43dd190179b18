import { expect, test } from 'vitest';
import { toShortNames } from './to-short-names.ts';

test.each([
  [[], []],
  [['gather/all'], ['all']],
  [
    ['gather/one', 'gather/all'],
    ['one', 'all'],
  ],
  [
    ['lessons/limits/batches', 'lessons/limits/workers'],
    ['batches', 'workers'],
  ],
  [
    ['lessons/limits/all', 'lessons/retry/all'],
    ['limits/all', 'retry/all'],
  ],
  [
    ['a/b/c', 'a/c'],
    ['b/c', 'c'],
  ],
  [
    ['a/b', 'c/b'],
    ['a/b', 'c/b'],
  ],
])('%j: %j', (names, short) => {
  expect(toShortNames(names)).toEqual(short);
});
