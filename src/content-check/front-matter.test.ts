import { expect, test } from 'vitest';
import { lessonSchema } from '../curriculum/index.ts';
import { createArticleSchema } from './front-matter.ts';

const schema = createArticleSchema({ authors: ['me'], categories: ['Notes', 'Essays'] });
const right = { title: 'One', standfirst: 'Two.', date: new Date(0), category: 'Notes' };

const say = (fields: object) =>
  schema.safeParse(fields).error?.issues.map(({ path, message }) => `${path}: ${message}`);

test.each(['title', 'standfirst', 'date', 'category'])('without “%s”, it is missing', (name) => {
  const { [name as keyof typeof right]: _, ...rest } = right;
  expect(say(rest)).toEqual([`${name}: it is missing; add a line with it`]);
});

test('without anything, every field of a lesson is missing', () => {
  const issues = lessonSchema.safeParse({}).error?.issues ?? [];
  expect(issues.length).toBeGreaterThan(8);
  expect(new Set(issues.map(({ message }) => message))).toEqual(
    new Set(['it is missing; add a line with it']),
  );
});

test.each([
  [{ title: 3 }, 'title: it is not a text; put it in quotes'],
  [{ date: 'tomorrow' }, 'date: it is not a day such as 2026-11-20'],
  [{ category: 'Novels' }, 'category: Invalid option: expected one of "Notes"|"Essays"'],
])('%j is there, and wrong', (fields, message) => {
  expect(say({ ...right, ...fields })).toEqual([message]);
});
