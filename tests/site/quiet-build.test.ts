import { execFile } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, test } from 'vitest';
import { ownEnvironment } from './build-site.ts';
import { copyProject } from './copy-project.ts';

const { folder, remove } = copyProject();
afterAll(remove);

const article = `---
title: One
standfirst: The only one.
date: 2026-11-20
category: Foundations
---

Text.
`;

test('a site without lessons builds without a complaint', async () => {
  const articles = path.join(folder, 'content/articles');
  rmSync(path.join(folder, 'content'), { recursive: true });
  mkdirSync(articles, { recursive: true });
  writeFileSync(path.join(articles, 'one.mdx'), article);
  const astro = path.join(folder, 'node_modules/astro/bin/astro.mjs');
  const options = { cwd: folder, env: ownEnvironment };
  const build = promisify(execFile)(process.execPath, [astro, 'build'], options);
  const { stdout, stderr } = await build.catch(
    (error: { stdout: string; stderr: string }) => error,
  );
  const said = `${stdout}${stderr}`;
  expect(said.match(/^.*\[(?:WARN|ERROR)\].*$/gm) ?? []).toEqual([]);
  expect(said).toContain('Complete!');
});
