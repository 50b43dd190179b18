import { expect, test } from 'vitest';
import type { Article } from './article.ts';
import { createRelatedFinder } from './related.ts';
import { createSeriesFinder } from './series.ts';

const article = (
  slug: string,
  tags: readonly string[],
  series?: string,
  day = '2026-01-01',
): Article => ({
  slug,
  tags,
  ...(series !== undefined && { series }),
  title: slug,
  standfirst: '',
  author: 'awaited',
  date: new Date(day),
  category: 'Foundations',
  isDraft: false,
  body: '',
});

const slugs = (articles: readonly Article[] = []) => articles.map(({ slug }) => slug).join(' ');

test.each([
  ['no tags', article('x', []), ''],
  ['a tag that nobody shares', article('x', ['lonely']), ''],
  ['one shared tag: in the order of the articles', article('x', ['a']), 'one two three'],
  ['two shared tags before one', article('x', ['a', 'b']), 'two one three'],
  ['tags that differ in case', article('x', ['B']), 'two'],
  ['itself', article('one', ['a']), 'two three four'],
])('an article is related by %s', (_, of, expected) => {
  const others = [
    article('one', ['a']),
    article('two', ['a', 'b']),
    article('three', ['a', 'c']),
    article('four', ['a']),
  ];
  expect(slugs(createRelatedFinder(others)(of))).toBe(expected);
});

test('a series is read in the order in which it was written', () => {
  const [third, second, other, first] = [
    article('third', [], 'S', '2026-01-03'),
    article('second', [], 'S', '2026-01-02'),
    article('other', []),
    article('first', [], 'S', '2026-01-02'),
  ] as const;
  const findSeries = createSeriesFinder([third, second, other, first]);
  expect(slugs(findSeries(second)?.parts)).toBe('first second third');
  expect(findSeries(second)?.number).toBe(2);
  expect(findSeries(other)).toBeUndefined();
});
