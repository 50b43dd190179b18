import { expect, test } from 'vitest';
import { suggestSlug } from './suggest-slug.ts';

test.each([
  ['TypeScript', 'typescript'],
  ['My Café', 'my-cafe'],
  ['no_no', 'no-no'],
  ['  event loop & I/O ', 'event-loop-i-o'],
  ['as-it-is', 'as-it-is'],
  ['ワーカー', undefined],
  ['…', undefined],
])('for “%s”, %s is suggested', (text, slug) => {
  expect(suggestSlug(text)).toBe(slug);
});
