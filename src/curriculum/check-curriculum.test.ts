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

const project = (slug: string, lesson: string, practises: string[]): ExerciseUse => ({
  ...exercise(lesson, slug),
  project: {
    title: `To ${slug}`,
    practises,
    lineOf: (...path) => (path[0] === 'title' ? 1 : 20 + practises.indexOf(String(path[2]))),
  },
});

const lessons = [lesson('loops'), lesson('promises', ['loops']), lesson('await', ['promises'])];
const exercises = lessons.map(({ slug }) => exercise(slug));
const order = ['loops', 'promises', 'await'];
const withChat = ['loops', 'promises', 'project chat', 'await'];
const chat = project('chat', 'promises', ['loops', 'promises']);

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
  { says: 'a project is right', order: withChat, exercises: [...exercises, chat], found: [] },
  {
    says: 'a project is missing, and one is unlisted',
    order: ['loops', 'promises', 'project chart', 'await'],
    exercises: [...exercises, chat],
    found: [
      'curriculum.yaml:4 Unknown project: Write "project: chat".',
      'chat/exercise.yaml Unlisted project: Add "- project: chat" to curriculum.yaml after "- promises".',
    ],
  },
  {
    says: 'a project is listed twice',
    order: [...withChat, 'project chat'],
    exercises: [...exercises, chat],
    found: ['curriculum.yaml:6 Project listed twice: Remove one of the two lines.'],
  },
  {
    says: 'an exercise is listed that is no project',
    order: withChat,
    exercises: [...exercises, exercise('promises', 'chat')],
    found: [
      'chat/exercise.yaml Exercise that is no project: Write "project:" with standfirst, practises and further, or remove it from the list.',
    ],
  },
  {
    says: 'the file of a project is wrong, nothing but that',
    order: withChat,
    exercises: [...exercises, { slug: 'chat', file: 'chat/exercise.yaml', lesson: undefined }],
    found: [],
  },
  {
    says: 'a project stands in the wrong place',
    order: ['project chat', ...order, 'project quiz'],
    exercises: [...exercises, project('chat', 'promises', []), project('quiz', 'loops', [])],
    found: [
      'curriculum.yaml:2 Project before all lessons: Move the line below the lesson that the project follows.',
      'quiz/exercise.yaml Project after another lesson: Write "lesson: await", or move the project in the list.',
    ],
  },
  {
    says: 'a project practises an unknown lesson, and a later one',
    order: withChat,
    exercises: [...exercises, project('chat', 'promises', ['lops', 'promises', 'await'])],
    found: [
      'chat/exercise.yaml:20 Practises an unknown lesson: Write "loops".',
      'chat/exercise.yaml:22 Practises a later lesson: Remove the line, or move the project in the list.',
    ],
  },
  {
    says: 'a project has the address of a lesson',
    order: ['loops', 'promises', 'project loops', 'await'],
    exercises: [...exercises, project('loops', 'promises', [])],
    found: [
      'curriculum.yaml:4 Project with the address of a lesson: Rename the folder of the exercise.',
    ],
  },
  {
    says: 'two pages have one title',
    order: withChat,
    lessons: [
      { ...lesson('loops'), title: 'Loops' },
      lesson('promises', ['loops']),
      { ...lesson('await'), title: 'to chat ' },
    ],
    exercises: [...exercises, chat],
    found: ['chat/exercise.yaml:1 Title used twice: Give one of the two another title.'],
  },
  {
    says: 'a lesson has a project for its exercise',
    order: ['loops', 'promises', 'project do-promises', 'await'],
    exercises: [exercise('loops'), project('do-promises', 'promises', []), exercise('await')],
    found: [
      'promises.mdx:9 Project in place of an exercise: Give the lesson another exercise, or remove that field.',
    ],
  },
];

test.each(cases)('where $says, that is told', (given) => {
  const listed = (given.order ?? order).map((entry, index) => ({
    kind: entry.startsWith('project ') ? ('project' as const) : ('lesson' as const),
    slug: entry.replace('project ', ''),
    line: index + 2,
  }));
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
