import { expect, test } from 'vitest';
import { toLessonFacts, toTotalMinutes } from './lesson-facts.ts';
import type { Lesson } from './lesson-schema.ts';

const lesson = (slug: string, minutes: number, needs: string[] = [], body = ''): Lesson => ({
  slug,
  minutes,
  needs,
  body,
  title: slug,
  standfirst: slug,
  concepts: [],
  master: [],
  develop: [],
  tips: [],
  pitfalls: [],
  summary: [],
  exercise: slug,
});

const lessons = [
  lesson('await', 45, ['promises', 'loops'], '<Snippet of="await/first" />'),
  lesson('loops', 30),
  lesson('promises', 50, ['loops']),
];
const facts = toLessonFacts(['loops', 'promises', 'await'], lessons);

test('lessons stand in the listed order, each knows its place and its neighbours', () => {
  const places = facts.map(({ lesson, number, total, previous, next }) => [
    previous?.slug,
    `${lesson.slug} ${number} of ${total}`,
    next?.slug,
  ]);
  expect(places).toEqual([
    [undefined, 'loops 1 of 3', 'promises'],
    ['loops', 'promises 2 of 3', 'await'],
    ['promises', 'await 3 of 3', undefined],
  ]);
});

test('a lesson knows the lessons that it needs, and the programs that it shows', () => {
  expect(facts[2]?.needs.map(({ slug }) => slug)).toEqual(['promises', 'loops']);
  expect(facts[2]?.snippets).toEqual(['await/first']);
});

test('the minutes of all lessons add up', () => {
  expect(toTotalMinutes(facts)).toBe(125);
});
