import { expect, test } from 'vitest';
import { toLessonSections } from './lesson-sections.ts';

const headings = [
  { depth: 2, slug: 'waiting', text: 'Waiting' },
  { depth: 3, slug: 'long', text: 'Long' },
];
const around = (aside: readonly string[]) => [
  ...['lesson-objectives', 'waiting', 'lesson-concepts', 'lesson-tips', 'lesson-pitfalls'],
  ...aside,
  ...['lesson-summary', 'lesson-exercise'],
];

test.each([
  ['without an aside', undefined, around([])],
  ['with an aside', 'In Python.', around(['lesson-asyncio'])],
])('the contents of a lesson %s name what it has, and no more', (_says, asyncio, slugs) => {
  const sections = toLessonSections({ asyncio }, headings);
  expect(sections.map(({ slug }) => slug)).toEqual(slugs);
  expect(sections[1]?.sections.map(({ slug }) => slug)).toEqual(['long']);
});
