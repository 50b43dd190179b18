import { expect, test } from 'vitest';
import { toArticleFacts } from './facts.ts';
import { toCategories, toTags } from './topics.ts';

const facts = toArticleFacts(
  [
    { slug: 'a', category: 'Patterns', tags: ['Promises', 'queues', 'promises'] },
    { slug: 'b', category: 'Foundations', tags: ['promises'] },
    { slug: 'c', category: 'Patterns', tags: [] },
  ].map((each) => ({
    ...each,
    title: each.slug,
    standfirst: '',
    author: 'awaited',
    date: new Date('2026-01-01'),
    isDraft: false,
    body: '',
  })),
);

const counts = (topics: ReturnType<typeof toTags>) =>
  topics.map(({ slug, articles }) => [slug, articles.length]);

test('categories stand in alphabetical order with their articles', () => {
  expect(counts(toCategories(facts))).toEqual([
    ['foundations', 1],
    ['patterns', 2],
  ]);
});

test('tags that differ in case are one tag, and an article counts once', () => {
  expect(counts(toTags(facts))).toEqual([
    ['promises', 2],
    ['queues', 1],
  ]);
});

test('no articles make no topics', () => {
  expect(toTags([])).toEqual([]);
});
