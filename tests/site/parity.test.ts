import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { PageExercise } from '../../src/exercises/index.ts';
import { findSolutions, readExercises } from '../../src/exercises/node/index.ts';
import { findObstacle } from '../../src/page-run/index.ts';
import { toPageProgram } from '../../src/page-run/node/index.ts';
import { createProject } from '../../src/project.ts';
import { formatRecording, isProblem } from '../../src/recordings/index.ts';
import { readRecording } from '../../src/recordings/node/index.ts';
import { findSnippets, readSnippet, toSnippetFile } from '../../src/snippets/index.ts';
import { launchBrowser } from './browser.ts';
import { findElements, findPages } from './find-pages.ts';
import { openPageRunner, withHeader } from './page-runner.ts';

const project = createProject(fileURLToPath(new URL('../..', import.meta.url)));
const siteUrl = inject('siteUrl');
let browser: Browser;
let runner: Awaited<ReturnType<typeof openPageRunner>>;

beforeAll(async () => {
  browser = await launchBrowser();
  runner = await openPageRunner(browser, siteUrl);
});
afterAll(() => browser.close());

const ids = [...(await findSnippets(project)), ...(await findSolutions(project))];
const snippets = await Promise.all(
  ids.map((id) => readSnippet(project, toSnippetFile(project, id) ?? id)),
);
const runnable = snippets.filter((snippet) => findObstacle(snippet) === undefined);

test('most snippets run in a page', () => {
  expect(runnable.length).toBeGreaterThan(0.8 * snippets.length);
});

describe('a run in a page gives the recording to the byte', () => {
  test.for(runnable)('$id', async (snippet) => {
    const recording = await readRecording(project, snippet.file);
    if (isProblem(recording)) throw new Error(recording.problem);
    const run = await runner.run(toPageProgram(project, snippet));
    expect(formatRecording(withHeader(run, recording))).toBe(formatRecording(recording));
  });
});

describe('Run, pressed on every program of a page, says that it is the same', () => {
  const pages = findPages(inject('siteFolder')).flatMap(({ address, html }) => {
    const count = findElements(html).filter(({ attributes }) => attributes['data-program']).length;
    return count > 0 ? [{ address, count }] : [];
  });

  test('there are such pages', () => expect(pages.length).toBeGreaterThan(20));

  test.for(pages)('$address', async ({ address, count }) => {
    const page = await browser.newPage();
    const violations: string[] = [];
    page.on('console', (message) => violations.push(message.text()));
    await page.goto(siteUrl + address);
    const listings = page.locator('.listing[data-program]:visible');
    for (const listing of await listings.all()) {
      await listing.locator('button.run').click();
      await listing.locator('.verdict').waitFor();
      expect(await listing.locator('.verdict').getAttribute('class')).toBe('verdict is-same');
    }
    expect(await listings.count()).toBe(count);
    expect(violations).toEqual([]);
    await page.close();
  });
});

describe('an exercise is proved in a page as it is in CI', async () => {
  test.for(await readExercises(project))('$slug', async ({ slug }) => {
    const { starter, solution, checks, wrong } = (await runner.page.evaluate(
      `fetch('/run/exercises/${slug}.json').then((response) => response.json())`,
    )) as PageExercise;
    const judge = async (program: PageExercise['starter']): Promise<number[]> =>
      runner.page.evaluate(`runner.run(${JSON.stringify(program)}).then(({ events }) =>
        awaited.toFailed(awaited.checkRun(${JSON.stringify(checks)}, { header: {}, events })))`);
    expect(await judge(starter)).not.toEqual([]);
    expect(await judge(solution.program)).toEqual([]);
    const mistakes = [];
    for (const { program, hint } of wrong) mistakes.push({ hint, failed: await judge(program) });
    expect(mistakes.filter(({ failed }) => failed.length === 0)).toEqual([]);
    expect(new Set(mistakes.map(({ failed }) => failed.join())).size).toBe(wrong.length);
  });
});
