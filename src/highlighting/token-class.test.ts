import { expect, test } from 'vitest';
import { toTokenClass } from './token-class.ts';

test.each([
  ['var(--token-keyword)', 'const', 'token-keyword'],
  ['color:var(--token-string)', "'a'", 'token-string'],
  ['var(--token-keyword)', 'await ', 'token-await'],
  ['var(--token-comment)', 'await', 'token-comment'],
  ['var(--token-plain)', 'x', undefined],
  ['var(--code-plain)', 'x', undefined],
  [undefined, 'x', undefined],
])('%s around “%s” becomes %s', (color, text, expected) => {
  expect(toTokenClass(color, text)).toBe(expected);
});
