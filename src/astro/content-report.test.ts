import { expect, test } from 'vitest';
import type { Problem } from '../author-error.ts';
import { createContentReport } from './content-report.ts';

const problem = (line: number): Problem => ({
  title: 'Unknown snippet',
  where: { file: 'content/articles/a.mdx', line },
  problem: 'There is none.',
  fix: 'Write it.',
});

/** A report on lists that come one after another, and what it says. */
function createReport(...lists: readonly Problem[][]) {
  const said: string[] = [];
  const logger = {
    error: (text: string) => said.push(`error: ${text.trim()}`),
    info: (text: string) => said.push(`info: ${text}`),
  };
  let checks = 0;
  const report = createContentReport(async () => {
    const list = lists[checks++];
    if (!list) throw new Error('no more lists');
    return list;
  }, logger);
  return { said, report, checks: () => checks };
}

const place = (line: number) => expect.stringContaining(`error: content/articles/a.mdx:${line}`);

test('content that is right from the start needs no word', async () => {
  const { said, report } = createReport([], []);
  await report.now();
  await report.now();
  expect(said).toEqual([]);
});

test('a list is said when it changes, and that it is empty again', async () => {
  const { said, report } = createReport([problem(1)], [problem(1)], [problem(2)], [], []);
  for (let checks = 0; checks < 5; checks++) await report.now();
  expect(said).toEqual([place(1), place(2), 'info: all content is right again']);
});

test('an older list never comes after a newer one', async () => {
  const { said, report } = createReport([problem(1)], [problem(2)]);
  await Promise.all([report.now(), report.now()]);
  expect(said).toEqual([place(1), place(2)]);
});

test('a check that fails is said, and the next one is made all the same', async () => {
  const { said, report } = createReport([]);
  await report.now();
  await report.now();
  await report.now();
  expect(said).toEqual(['error: Error: no more lists', 'error: Error: no more lists']);
});

test('saves that come together are looked at once', async () => {
  const { said, report, checks } = createReport([problem(1)]);
  for (let saves = 0; saves < 10; saves++) report.soon();
  await expect.poll(() => said).toEqual([place(1)]);
  expect(checks()).toBe(1);
});
