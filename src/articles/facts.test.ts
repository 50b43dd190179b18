import { describe, expect, test } from 'vitest';
import type { Article } from './article.ts';
import { toArticleFacts } from './facts.ts';

const article = (slug: string, day: string, body = ''): Article => ({
  slug,
  title: slug,
  standfirst: '',
  author: 'awaited',
  date: new Date(day),
  category: 'Foundations',
  tags: [],
  isDraft: false,
  body,
});

const articles = [
  article('first', '2026-01-01', '[third](/articles/third/) and <Snippet of="a/b" />'),
  article('third', '2026-03-01', '[myself](/articles/third/#top)'),
  article('second-b', '2026-02-01', '[third](/articles/third/)'),
  article('second-a', '2026-02-01'),
];

const facts = toArticleFacts(articles);
const of = (slug: string) => facts.find((each) => each.article.slug === slug);

describe('toArticleFacts', () => {
  test('puts the newest first, and articles of one day in the order of their slugs', () => {
    expect(facts.map((each) => each.article.slug)).toEqual([
      'third',
      'second-a',
      'second-b',
      'first',
    ]);
  });

  test.each([
    ['third', 'second-a', undefined],
    ['second-a', 'second-b', 'third'],
    ['second-b', 'first', 'second-a'],
    ['first', undefined, 'second-b'],
  ])('%s stands between %s and %s', (slug, earlier, later) => {
    expect([of(slug)?.earlier?.slug, of(slug)?.later?.slug]).toEqual([earlier, later]);
  });

  test('names the articles that link here, without the article itself', () => {
    expect(of('third')?.linkedFrom.map(({ slug }) => slug)).toEqual(['second-b', 'first']);
    expect(of('first')?.linkedFrom).toEqual([]);
  });

  test('names the snippets that are shown', () => {
    expect(of('first')?.snippets).toEqual(['a/b']);
  });

  test('has nothing to say of no articles', () => {
    expect(toArticleFacts([])).toEqual([]);
  });
});
