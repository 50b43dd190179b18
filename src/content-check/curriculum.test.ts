import { expect, test } from 'vitest';
import { formatProblems } from '../author-error.ts';
import { createEmbeds } from '../embeds/node/index.ts';
import { recordingFormat } from '../recordings/index.ts';
import { readInputs, writeRecording } from '../recordings/node/index.ts';
import { readSnippet, toSnippetFile } from '../snippets/index.ts';
import { createTemporaryProject } from '../testing/index.ts';
import { checkContent } from './check-content.ts';
import { createArticleSchema } from './front-matter.ts';

const runtime = '26.10.0';
const schema = createArticleSchema({ authors: ['awaited'], categories: ['Foundations'] });

const lesson = `---
title: Waits
standfirst: What it is to wait.
minutes: 10
needs: []
concepts: [One., Two., Three.]
master: [One., Two., Three.]
develop: [One., Two.]
tips: ["See [above](#waiting).", Two.]
pitfalls: [One., Two.]
summary: [One., Two., Three.]
exercise: waits
---

Read [the tips](#lesson-tips), then [the article](/articles/first/#here).

## Waiting
`;

const article = `---
title: First
standfirst: The first.
date: 2026-11-20
category: Foundations
---

## Here

See [the lesson](/curriculum/waits/#waiting).
`;

const right = {
  'content/curriculum.yaml': '- waits\n',
  'content/lessons/waits.mdx': lesson,
  'content/articles/first.mdx': article,
  'content/exercises/waits/exercise.yaml': `title: Two waits
lesson: waits
minutes: 5
tips: [One., Two.]
hints: [One., Two.]
checks:
  - { says: is done, finishesAt: 0 }
  - { says: prints, prints: [done] }
wrong: { early: Too early., late: Too late. }
`,
  'content/exercises/waits/statement.mdx':
    'As in [the lesson](/curriculum/waits/#waiting).\n\n<Output of="content/exercises/waits/solution" />\n',
  'content/exercises/waits/starter.ts': '',
  'content/exercises/waits/solution.ts': "console.log('done');\n",
  'content/exercises/waits/wrong/early.ts': '',
  'content/exercises/waits/wrong/late.ts': '',
};

const project = {
  'content/curriculum.yaml': '- waits\n- project: round\n',
  'content/exercises/round/exercise.yaml': right['content/exercises/waits/exercise.yaml'].replace(
    'minutes: 5',
    'minutes: 50\nproject:\n  standfirst: All of it.\n  practises:\n    waits: Waiting.\n    other: Else.\n  further: [One., Two.]',
  ),
  'content/exercises/round/statement.mdx': 'See [above](#steps).\n\n## Step one\n',
  'content/exercises/round/starter.ts': '',
  'content/exercises/round/solution.ts': '',
  'content/exercises/round/wrong/early.ts': '',
  'content/exercises/round/wrong/late.ts': '',
};

async function report(changes: Readonly<Record<string, string>> = {}, isRecorded = true) {
  const project = await createTemporaryProject({ ...right, ...changes });
  if (isRecorded) {
    const file = toSnippetFile(project, 'content/exercises/waits/solution') ?? '';
    const inputs = await readInputs(project, await readSnippet(project, file));
    const header = { format: recordingFormat, clock: 'virtual' as const, runtime, inputs };
    await writeRecording(file, { header, events: [{ at: 0, kind: 'exit', code: 0 }] });
  }
  return formatProblems(await checkContent(project, createEmbeds(project, runtime), schema));
}

test('lessons, statements and exercises that are right have no problems', async () => {
  expect(await report()).toBe('');
});

test('links, components and front matter of lessons and statements are checked like those of articles', async () => {
  const text = await report({
    'content/lessons/waits.mdx': lesson
      .replace('minutes: 10', 'minutes: ten')
      .replace('(#waiting)', '(#waits)')
      .replace(
        '## Waiting',
        '## Waiting\n\n<Snippet of="waits/none" />\n\n[On](/curriculum/wait/)',
      ),
    'content/exercises/waits/statement.mdx': 'See [this](/articles/second/) and <Shell />.\n',
  });
  for (const problem of [
    'content/exercises/waits/statement.mdx:1:5  Broken link',
    'content/exercises/waits/statement.mdx:1:35  Unknown component',
    'content/lessons/waits.mdx:4  Unusable front matter field\n  "minutes" cannot be "ten"',
    'content/lessons/waits.mdx:9  Link to a heading that is not there\n  /curriculum/waits/ has no heading "#waits".',
    'content/lessons/waits.mdx:19:1  Unknown snippet',
    'content/lessons/waits.mdx:21:1  Broken link\n  /curriculum/wait/ leads nowhere. There are the lessons "waits" (nearest).',
  ])
    expect(text).toContain(problem);
  expect(text).toMatch(/6 problems in 2 files\.$/);
});

test('a lesson is only a lesson with a place in the order and with an exercise', async () => {
  const text = await report({
    'content/curriculum.yaml': '- weights\n',
    'content/lessons/waits.mdx': lesson.replace('exercise: waits', 'exercise: wait'),
  });
  expect(text).toContain('content/curriculum.yaml:1  Missing lesson');
  expect(text).toContain('content/lessons/waits.mdx  Unlisted lesson');
  expect(text).toContain('content/lessons/waits.mdx:12  Unknown exercise');
  expect(text).toContain('content/exercises/waits/exercise.yaml  Exercise that no lesson shows');
});

test('a project is a page: links lead to it, and its parts are checked', async () => {
  const text = await report({
    ...project,
    'content/articles/first.mdx': `${article}\n[Do](/curriculum/round/#step-one), [all](/curriculum/round/#project-task), [of](/curriculum/rounds/).\n`,
  });
  for (const problem of [
    'content/articles/first.mdx:12:76  Broken link',
    'content/exercises/round/exercise.yaml:8  Practises an unknown lesson',
    'content/exercises/round/solution.ts  Missing recording',
    'content/exercises/round/statement.mdx:1:5  Link to a heading that is not there',
  ])
    expect(text).toContain(problem);
  expect(text).toMatch(/4 problems in 4 files\.$/);
});

test('a project that lacks a part is told at the line of "project"', async () => {
  const yaml = project['content/exercises/round/exercise.yaml'].replace(
    '  further: [One., Two.]\n',
    '',
  );
  const text = await report({ ...project, 'content/exercises/round/exercise.yaml': yaml });
  expect(text).toContain('content/exercises/round/exercise.yaml:4  Missing exercise field');
  expect(text).toContain('"project.further" is not given.');
  expect(text).not.toContain('project round');
});

test('where the order cannot be read, lessons are not said to be missing in it', async () => {
  const text = await report({ 'content/curriculum.yaml': 'lessons: 1\n' });
  expect(text).toContain('content/curriculum.yaml:1  Unreadable curriculum');
  expect(text).not.toContain('Unlisted');
});

test('a solution must be recorded, and a statement has no front matter', async () => {
  const statement = '---\ntitle: Waits\n---\n\nWait.\n';
  const text = await report({ 'content/exercises/waits/statement.mdx': statement }, false);
  expect(text).toContain('content/exercises/waits/solution.ts  Missing recording');
  expect(text).toContain('content/exercises/waits/statement.mdx:1  Front matter above a statement');
});

test('a lesson without front matter is told in one problem', async () => {
  const text = await report({ 'content/lessons/waits.mdx': '## Waiting\n' });
  expect(text).toContain('content/lessons/waits.mdx:1  Missing front matter');
});
