import { expect, test } from 'vitest';
import { formatPlace } from '../author-error.ts';
import { checkFields } from '../fields/index.ts';
import { lessonForm, lessonSchema } from './lesson-schema.ts';

const lesson = `title: Waits
standfirst: What it is to wait.
minutes: 10
needs: []
concepts: [One., Two., Three.]
master: [One., Two., Three.]
develop: [One., Two.]
tips: [One., Two.]
pitfalls: [One., Two.]
summary: [One., Two., Three.]
exercise: waits
`;

const check = (aside: string) => {
  const { value, problems } = checkFields(lesson + aside, 'waits.mdx', lessonSchema, lessonForm);
  return {
    asyncio: value?.asyncio,
    found: problems.map(
      ({ title, where, problem }) => `${formatPlace(where)} ${title}: ${problem}`,
    ),
  };
};

test.each(Object.keys(lessonSchema.shape).filter((field) => field !== 'asyncio'))(
  'a lesson without %s is none',
  (field) => {
    const without = lesson
      .split('\n')
      .filter((line) => !line.startsWith(`${field}:`))
      .join('\n');
    const { problems } = checkFields(without, 'waits.mdx', lessonSchema, lessonForm);
    expect(problems).toMatchObject([
      {
        title: 'Missing front matter field',
        where: { file: 'waits.mdx', line: 1 },
        problem: `"${field}" is not given.`,
        fix: expect.stringContaining(`Write ${field}: `),
      },
    ]);
  },
);

test.each([
  ['master: []', 8, 'it holds fewer than 3'],
  ['develop: Patience.', 8, 'it is not a list'],
])('objectives such as %j are told at their line', (line, at, reason) => {
  const [field = ''] = line.split(':');
  const changed = lesson.replace(new RegExp(`^${field}: .*$`, 'm'), line);
  const { problems } = checkFields(changed, 'waits.mdx', lessonSchema, lessonForm);
  expect(problems).toMatchObject([
    { title: 'Unusable front matter field', problem: expect.stringContaining(reason) },
  ]);
  expect(problems[0]?.where.line).toBe(field === 'master' ? at - 1 : at);
});

test.each([
  ['no aside', '', undefined],
  ['an aside', 'asyncio: "In Python, `await`."\n', 'In Python, `await`.'],
  ['the longest aside', `asyncio: ${'a'.repeat(700)}\n`, 'a'.repeat(700)],
])('a lesson may have %s for readers of asyncio', (_says, aside, asyncio) => {
  expect(check(aside)).toEqual({ asyncio, found: [] });
});

test.each([
  ['asyncio: ""\n', 'Unusable front matter field', 'it is empty'],
  ['asyncio:\n  - One.\n', 'Unusable front matter field', 'it is not a text'],
  [`asyncio: ${'a'.repeat(701)}\n`, 'Unusable front matter field', 'longer than 700 characters'],
  ['asyncoi: In Python.\n', 'Unknown front matter field', '"asyncio" (nearest)'],
])('%j is told at its line', (aside, title, reason) => {
  const { found } = check(aside);
  expect(found).toHaveLength(1);
  expect(found[0]).toMatch(new RegExp(`^waits\\.mdx:13 ${title}: `));
  expect(found[0]).toContain(reason);
});
