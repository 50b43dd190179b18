import { type ChildProcess, spawn } from 'node:child_process';
import { copyFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from './browser.ts';
import { ownEnvironment } from './build-site.ts';
import { copyProject } from './copy-project.ts';

const mistakes = fileURLToPath(new URL('fixtures/mistakes.mdx', import.meta.url));
const project = copyProject();
const snippet = path.join(project.folder, 'snippets/first-steps/greet.ts');
const recording = snippet.replace('.ts', '.recording.jsonl');
let server: ChildProcess;
let url: string;
let said = '';
let browser: Browser;

/** Starts the dev server as `npm run dev` does, and gives its address. */
async function startServer(): Promise<string> {
  const astro = path.join(project.folder, 'node_modules/astro/bin/astro.mjs');
  server = spawn(process.execPath, [astro, 'dev', '--host', '127.0.0.1', '--port', '0'], {
    cwd: project.folder,
    env: ownEnvironment,
  });
  return new Promise((resolve, reject) => {
    server.stderr?.on('data', (chunk) => {
      said += chunk;
    });
    server.stdout?.on('data', (chunk) => {
      said += chunk;
      const [found] = /http:\/\/127\.0\.0\.1:\d+/.exec(said) ?? [];
      if (found) resolve(found);
    });
    server.once('exit', () => reject(new Error(said)));
  });
}

beforeAll(async () => {
  [url, browser] = await Promise.all([startServer(), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  server?.kill();
  project.remove();
});

test('a saved snippet is run, recorded, and shown in the open page', async () => {
  const page = await browser.newPage();
  await page.goto(`${url}/articles/a-field-guide-to-async-and-await/`);
  expect(await page.locator('article').textContent()).toContain('Hello, Ada.');

  writeFileSync(snippet, readFileSync(snippet, 'utf8').replace('Hello, ', 'Good morning, '));
  await expect
    .poll(() => page.locator('article').textContent(), { timeout: 20_000 })
    .toContain('Good morning, Ada.');
  expect(readFileSync(recording, 'utf8')).toContain('Good morning, Ada.');
});

test('a reader of the draft can run and edit a program', async () => {
  const page = await browser.newPage();
  await page.goto(`${url}/articles/a-field-guide-to-async-and-await/`);
  const listing = page.locator('.listing[data-program]').first();
  await listing.locator('button.run').click();
  await listing.locator('.verdict.is-same').waitFor();
  await listing.locator('button.edit').click();
  await listing.locator('.cm-content').waitFor();
  await page.close();
});

test('a snippet with a mistake keeps its recording, and the server goes on', async () => {
  const before = readFileSync(recording, 'utf8');
  const source = readFileSync(snippet, 'utf8');
  writeFileSync(snippet, `${source}\nthrow new RangeError('broken');\n`);
  await expect.poll(() => said, { timeout: 20_000 }).toContain('RangeError: broken');
  await expect.poll(() => fetch(`${url}/about/`).then(({ status }) => status)).toBe(200);
  expect(readFileSync(recording, 'utf8')).toBe(before);

  writeFileSync(snippet, source.replace('Good morning, ', 'Good evening, '));
  await expect
    .poll(() => readFileSync(recording, 'utf8'), { timeout: 20_000 })
    .toContain('Good evening, Ada.');
});

test('a saved solution is recorded and shown in its lesson; a saved starter is only shown', async () => {
  const exercise = path.join(project.folder, 'content/exercises/gather-in-order');
  const [starter, solution] = [
    path.join(exercise, 'starter.ts'),
    path.join(exercise, 'solution.ts'),
  ];
  const page = await browser.newPage();
  let connections = 0;
  page.on('console', (message) => {
    if (message.text().includes('[vite] connected')) connections++;
  });
  await page.goto(`${url}/curriculum/many-at-once/`);
  const readText = () => page.locator('.exercise').textContent();

  writeFileSync(solution, readFileSync(solution, 'utf8').replace('asking,', 'inquiring,'));
  await expect.poll(readText, { timeout: 20_000 }).toContain('inquiring, 3 s');
  // A page that is still loading does not hear of a save.
  await expect.poll(() => connections, { timeout: 20_000 }).toBe(2);
  writeFileSync(starter, `${readFileSync(starter, 'utf8')}// begin here\n`);
  await expect.poll(readText, { timeout: 20_000 }).toContain('// begin here');
  expect(existsSync(starter.replace('.ts', '.recording.jsonl'))).toBe(false);
});

test('mistakes in a saved text are told with their places, and that they are gone', async () => {
  const file = path.join(project.folder, 'content/articles/mistakes.mdx');
  copyFileSync(mistakes, file);
  await expect
    .poll(() => said, { timeout: 20_000 })
    .toContain('content/articles/mistakes.mdx:15:8  Broken link');
  expect(said).toContain('content/articles/mistakes.mdx:11:1  Unknown snippet');
  expect(said).toContain('content/articles/mistakes.mdx:13:1  Unknown region');
  rmSync(file);
  await expect.poll(() => said, { timeout: 20_000 }).toContain('all content is right again');
});

test('a recording that somebody else writes or removes reaches the page', async () => {
  const page = await browser.newPage();
  await page.goto(`${url}/articles/a-field-guide-to-async-and-await/`);
  // Loaded anew each time: what the server sends while a page is loading is lost.
  const readText = async () => {
    await page.reload();
    return page.locator('article').textContent();
  };
  expect(await readText()).toContain('Good evening, Ada.');

  const written = readFileSync(recording, 'utf8');
  writeFileSync(recording, written.replaceAll('Good evening, ', 'Good night, '));
  await expect.poll(readText, { timeout: 20_000 }).toContain('Good night, Ada.');
  rmSync(recording);
  await expect
    .poll(() => said, { timeout: 20_000 })
    .toContain('  Missing recording\n  snippets/first-steps/greet.ts has never been recorded');
  writeFileSync(recording, written);
  await expect.poll(readText, { timeout: 20_000 }).toContain('Good evening, Ada.');
});
