import { expect, test } from 'vitest';
import { keepTogether } from './keep-together.ts';

test.each([
  [
    'what belongs to one article',
    '/ /articles/a.md /articles/b.md /articles/a/ /articles/b/ /articles/a/copies/x.html',
    '/ /articles/a.md /articles/a/ /articles/a/copies/x.html /articles/b.md /articles/b/',
  ],
  [
    'no two articles, although the name of one begins with that of the other',
    '/articles/a/ /articles/a-b/ /articles/a.md',
    '/articles/a/ /articles/a.md /articles/a-b/',
  ],
  [
    'pages at the top as they come',
    '/rss.xml / /search/ /404.html',
    '/rss.xml / /search/ /404.html',
  ],
  ['nothing', '', ''],
])('keeps together %s', (_, before, after) => {
  const toPages = (text: string) => text.split(' ').map((pathname) => ({ pathname }));
  expect(keepTogether(toPages(before))).toEqual(toPages(after));
});
