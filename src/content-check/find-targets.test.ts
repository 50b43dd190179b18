import { expect, test } from 'vitest';
import { createTemporaryProject } from '../testing/index.ts';
import { findTargets } from './find-targets.ts';
import { checkFrontMatter, createArticleSchema } from './front-matter.ts';
import { articles } from './sections.ts';
import { readPages } from './written-page.ts';

const schema = createArticleSchema({ authors: ['me'], categories: ['Event loop', 'Notes'] });
const article = (rest: string) =>
  `---\ntitle: One\nstandfirst: Two.\ndate: 2026-11-20\n${rest}\n---\n\n## Part\n`;
const routes = {
  fixed: ['/about/', '/snippets/'],
  patterns: [/^\/categories\/([^/]+?)\/$/, /^\/tags\/([^/]+?)\/$/],
};

async function find(known?: typeof routes) {
  const project = await createTemporaryProject({
    'content/articles/one.mdx': article('category: Event loop\ntags: [timers, errors]'),
    'content/articles/two.mdx': article('category: Notes\ntags: [timers, files]\ndraft: true'),
    'content/articles/wrong.mdx': article('category: Novels\ntags: [right, 3]'),
    'public/papers/a b.pdf': '',
  });
  const { pages } = await readPages(project, articles, (yaml, file) =>
    checkFrontMatter(yaml, file, schema),
  );
  return findTargets(project, pages, ['gather/one'], known);
}

test('links can lead to texts, lists of texts, fixed pages and files', async () => {
  const targets = await find(routes);
  expect([...targets.values()].map(({ address, isDraft }) => [address, isDraft])).toEqual([
    ['/about/', false],
    ['/snippets/', false],
    ['/papers/a b.pdf', false],
    ['/categories/event-loop/', false],
    ['/tags/timers/', false],
    ['/tags/errors/', false],
    ['/categories/notes/', true],
    ['/tags/files/', true],
    ['/categories/novels/', false],
    ['/tags/right/', false],
    ['/articles/one/', false],
    ['/articles/two/', true],
    ['/articles/wrong/', false],
  ]);
  expect(targets.get('/articles/one/')?.anchors).toEqual(['part']);
  expect(targets.get('/snippets/')?.anchors).toEqual(['gather--one']);
});

test('a site without pages of tags has none to link to', async () => {
  const targets = await find({ fixed: [], patterns: [] });
  expect([...targets.keys()].filter((address) => address.startsWith('/tags/'))).toEqual([]);
});

test('without routes, lists are known all the same', async () => {
  const targets = await find();
  expect(targets.has('/tags/timers/')).toBe(true);
  expect(targets.has('/about/')).toBe(false);
});
