import { expect, test } from 'vitest';
import { isComment, readLiteral } from './mdx-nodes.ts';

test.each([
  ["'lit'", 'lit'],
  ['"a \'b\'"', "a 'b'"],
  ['`a`', 'a'],
  ['3', 3],
  ["['a/b', 'c']", ['a/b', 'c']],
  ['[a]', undefined],
  ['-0.5', -0.5],
  ['true', true],
  [' false ', false],
  ['`a $' + '{b}`', undefined],
  ["'a' + 'b'", undefined],
  ['name', undefined],
  ['', undefined],
])('the value of {%s}', (expression, value) => {
  expect(readLiteral(expression)).toEqual(value);
});

test.each([
  ['/* note */', true],
  ['/* a */ /* b */', true],
  ['', true],
  ['1 /* a */', false],
])('{%s} is a comment: %s', (expression, expected) => {
  expect(isComment(expression)).toBe(expected);
});
