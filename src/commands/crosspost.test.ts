import { expect, test, vi } from 'vitest';
import { checkExport, platforms } from '../crossposts/index.ts';
import { createCommandLine } from './testing/command-line.ts';

vi.setConfig({ testTimeout: 60_000 });

const article = `---
title: "Wait, then go on"
standfirst: Why.
date: 2026-11-20
category: Foundations
tags: [a, b, c, d, e-f]
---

## One

Takes <Value of="greetings/first" elapsed />.

<Snippet of="greetings/first" output />
`;

const files = {
  'content/articles/waiting.mdx': article,
  'snippets/greetings/first.ts': "console.log('hello');\n",
};

async function createBlog() {
  const line = await createCommandLine(files);
  await line.awaited(['record']);
  return line;
}

test('crosspost prints the article for a platform, and beside it what the copy does without', async () => {
  const { awaited } = await createBlog();
  const { code, stdout, stderr } = await awaited(['crosspost', 'waiting', '--for', 'devto']);
  expect({ code, stderr }).toEqual({ code: 0, stderr: expect.stringContaining('Left out: ef.') });
  expect(stdout).toMatch(/^---\ntitle: Wait, then go on\npublished: false\n/);
  expect(stdout).toContain('/articles/waiting/');
  expect(stdout).toContain('```ts\n');
  const devto = platforms.find(({ id }) => id === 'devto');
  expect(devto && checkExport(stdout, devto)).toEqual([]);
});

test('an article may be named by its file', async () => {
  const { awaited } = await createBlog();
  const args = ['crosspost', 'content/articles/waiting.mdx', '--for', 'html'];
  expect(await awaited(args)).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/^<!doctype/),
  });
});

test('a mistake in the article is said at its line, and nothing is printed', async () => {
  const { awaited, write } = await createBlog();
  await write(
    'content/articles/waiting.mdx',
    article.replace('greetings/first', 'greetings/frist'),
  );
  const { code, stdout, stderr } = await awaited(['crosspost', 'waiting', '--for', 'devto']);
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toContain('content/articles/waiting.mdx:11:7  Unknown snippet');
});

test.each([
  [[], 'Which article should be exported?'],
  [
    ['waiting'],
    'For which platform? Say --for, and one of devto, hashnode, medium, markdown, html.',
  ],
  [['waiting', '--for', 'devot'], '"devot" is not a platform; there are "devto" (nearest)'],
  [['wating', '--for', 'devto'], 'There is no article "wating"; there are "waiting" (nearest).'],
  [['waiting', '--four', 'devto'], '"--four" is not an option; there are "--for" (nearest).'],
])('crosspost %j is misunderstood: exit code 2', async (args, message) => {
  const { awaited } = await createCommandLine(files);
  const { code, stderr } = await awaited(['crosspost', ...args]);
  expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(message) });
});
