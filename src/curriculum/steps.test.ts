import { expect, test } from 'vitest';
import type { Lesson } from './lesson-schema.ts';
import { formatPlace, type ProjectExercise, toItem, toSteps, toTotalMinutes } from './steps.ts';

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

const chat: ProjectExercise = {
  slug: 'chat',
  title: 'A chat',
  minutes: 60,
  standfirst: 'Talk.',
  practises: { promises: 'Answers.', loops: 'Turns.', gone: 'Nothing.' },
  further: [],
};

const order = ['loops', 'promises', 'chat', 'await', 'lost'].map((slug) => ({
  kind: slug === 'chat' ? ('project' as const) : ('lesson' as const),
  slug,
}));
const lessons = [
  lesson('await', 45, ['promises', 'loops'], '<Snippet of="await/first" />'),
  lesson('loops', 30),
  lesson('promises', 50, ['loops']),
];
const steps = toSteps(order, lessons, [chat]);

test('lessons and projects stand in the listed order, each counted among its kind', () => {
  expect(steps.map((step) => `${toItem(step).slug}: ${formatPlace(step)}`)).toEqual([
    'loops: Lesson 1 of 3',
    'promises: Lesson 2 of 3',
    'chat: Project 1 of 1',
    'await: Lesson 3 of 3',
  ]);
});

test('each knows its neighbours with their places, whatever their kind', () => {
  const sides = steps.map(({ previous, next }) => [previous?.place, next?.place]);
  expect(sides).toEqual([
    [undefined, 'Lesson 2 of 3'],
    ['Lesson 1 of 3', 'Project 1 of 1'],
    ['Lesson 2 of 3', 'Lesson 3 of 3'],
    ['Project 1 of 1', undefined],
  ]);
  expect(steps[1]?.next).toMatchObject({ slug: 'chat', title: 'A chat' });
});

test('a lesson knows the lessons that it needs, in their order, and the programs that it shows', () => {
  expect(steps[3]).toMatchObject({
    needs: [{ slug: 'loops' }, { slug: 'promises' }],
    snippets: ['await/first'],
  });
});

test('a project knows how many lessons come before it, and those that it brings together, in their order', () => {
  expect(steps[2]).toMatchObject({
    lessonsBefore: 2,
    practises: [
      { lesson: { slug: 'loops' }, number: 1, text: 'Turns.' },
      { lesson: { slug: 'promises' }, number: 2, text: 'Answers.' },
    ],
  });
});

test('the minutes of all lessons and projects add up', () => {
  expect(toTotalMinutes(steps)).toBe(185);
});
