import { expect, test } from 'vitest';
import { toTokenClass } from './token-class.ts';

test.each([
  ['var(--code-token-keyword)', 'const', 'token-keyword'],
  ['color:var(--code-token-string-expression)', "'a'", 'token-string-expression'],
  ['var(--code-token-keyword)', 'await ', 'token-await'],
  ['var(--code-token-comment)', 'await', 'token-comment'],
  ['var(--code-foreground)', 'x', undefined],
  [undefined, 'x', undefined],
])('%s around “%s” becomes %s', (color, text, expected) => {
  expect(toTokenClass(color, text)).toBe(expected);
});
