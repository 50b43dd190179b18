import { copyFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { buildSite } from './build-site.ts';
import { copyProject } from './copy-project.ts';

const mistakes = fileURLToPath(new URL('fixtures/mistakes.mdx', import.meta.url));
const { folder, remove } = copyProject();
afterAll(remove);

test('a build of wrong content says all that is wrong, and nothing else', async () => {
  copyFileSync(mistakes, path.join(folder, 'content/articles/mistakes.mdx'));
  const message = await buildSite(folder).catch((error: Error) => error.message);
  const lines = String(message).trim().split('\n');
  expect(lines[0]).toBe('The build failed.');
  expect(lines.filter((line) => /^\S/.test(line)).slice(1)).toEqual([
    'content/articles/mistakes.mdx:11:1  Unknown snippet',
    'content/articles/mistakes.mdx:13:1  Unknown region',
    'content/articles/mistakes.mdx:15:8  Broken link',
    '3 problems in 1 file.',
  ]);
});

test('a site that is emptied and still compares two programs is told where it does', async () => {
  for (const name of ['content', 'snippets']) rmSync(path.join(folder, name), { recursive: true });
  const message = await buildSite(folder).catch((error: Error) => error.message);
  const places = String(message).match(/^src\/site\.ts:\d+ {2}Unknown snippet$/gm);
  expect(places).toHaveLength(2);
  expect(message).toContain('Fix: Remove "comparison", or name two snippets.');
});
