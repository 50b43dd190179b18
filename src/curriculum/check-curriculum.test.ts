import { expect, test } from 'vitest';
import { formatPlace } from '../author-error.ts';
import { checkCurriculum, type ExerciseUse, type LessonUse } from './check-curriculum.ts';

const lesson = (slug: string, needs: string[] = [], exercise: string | undefined = `do-${slug}`) =>
  ({
    slug,
    file: `${slug}.mdx`,
    needs,
    exercise,
    lineOf: (...path) => (path[0] === 'needs' ? 5 + Number(path[1]) : 9),
  }) satisfies LessonUse;

const exercise = (lesson: string, slug = `do-${lesson}`): ExerciseUse => ({
  slug,
  file: `${slug}/exercise.yaml`,
  lesson,
});

const lessons = [lesson('loops'), lesson('promises', ['loops']), lesson('await', ['promises'])];
const exercises = lessons.map(({ slug }) => exercise(slug));
const order = ['loops', 'promises', 'await'];

interface Case {
  readonly says: string;
  readonly order?: string[];
  readonly lessons?: LessonUse[];
  readonly exercises?: ExerciseUse[];
  readonly found: string[];
}

const cases: Case[] = [
  { says: 'all is right', found: [] },
  { says: 'nothing is there', order: [], lessons: [], exercises: [], found: [] },
  {
    says: 'a lesson is missing',
    order: ['loops', 'promise', 'promises', 'await'],
    found: ['curriculum.yaml:3 Missing lesson: Write "promises".'],
  },
  {
    says: 'a lesson is unlisted',
    order: ['loops', 'promises'],
    found: ['await.mdx Unlisted lesson: Add "- await" to curriculum.yaml where it belongs.'],
  },
  {
    says: 'a lesson is listed twice',
    order: ['loops', 'promises', 'loops', 'await'],
    found: ['curriculum.yaml:4 Lesson listed twice: Remove one of the two lines.'],
  },
  {
    says: 'an unknown lesson is needed',
    lessons: [lesson('loops'), lesson('promises', ['loops', 'lops']), lesson('await')],
    found: ['promises.mdx:6 Needs an unknown lesson: Write "loops".'],
  },
  {
    says: 'a later lesson is needed, or the lesson itself',
    lessons: [lesson('loops'), lesson('promises', ['await', 'promises']), lesson('await')],
    found: [
      'promises.mdx:5 Needs a later lesson: Remove it, or change the order of the lessons.',
      'promises.mdx:6 Needs a later lesson: Remove it, or change the order of the lessons.',
    ],
  },
  {
    says: 'an exercise is missing',
    exercises: [exercise('loops'), exercise('promises')],
    found: ['await.mdx:9 Unknown exercise: Write the exercise, or correct the name.'],
  },
  {
    says: 'an exercise is used twice',
    lessons: [lesson('loops'), lesson('promises', [], 'do-loops'), lesson('await')],
    exercises: [exercise('loops'), exercise('await')],
    found: [
      'promises.mdx:9 Exercise used twice: Give one of the two lessons an exercise of its own.',
    ],
  },
  {
    says: 'an exercise belongs to another lesson',
    exercises: [exercise('loops'), exercise('await', 'do-promises'), exercise('await')],
    found: [
      'do-promises/exercise.yaml Exercise of another lesson: Write "lesson: promises", or correct the lesson.',
    ],
  },
  {
    says: 'no lesson shows an exercise',
    exercises: [...exercises, exercise('loops', 'spare')],
    found: [
      'spare/exercise.yaml Exercise that no lesson shows: Write it into the front matter of "loops".',
    ],
  },
];

test.each(cases)('where $says, that is told', (given) => {
  const listed = (given.order ?? order).map((slug, index) => ({ slug, line: index + 2 }));
  const problems = checkCurriculum(
    'curriculum.yaml',
    listed,
    given.lessons ?? lessons,
    given.exercises ?? exercises,
  );
  expect(problems.map(({ title, where, fix }) => `${formatPlace(where)} ${title}: ${fix}`)).toEqual(
    given.found,
  );
});
