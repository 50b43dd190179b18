import { readFileSync } from 'node:fs';
import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchBrowser } from './browser.ts';
import { curriculumPage, lessons, open, projects, steps } from './curriculum-steps.ts';

const lesson = lessons[0] ?? '';
const project = projects[0] ?? '';
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

test('from the first lesson, next leads through all lessons and projects, and each leads back', async () => {
  const context = await browser.newContext();
  const page = await open(context, curriculumPage);
  const listed = page.locator('.lesson-entry h3 a');
  expect(await listed.count()).toBe(steps.length);
  const order = await listed.evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  // Before a page is loaded it has no next one.
  const follow = (link: Locator) => Promise.all([page.waitForEvent('load'), link.click()]);
  await follow(listed.first());
  const visited = [new URL(page.url()).pathname];
  const next = page.locator('a[rel=next]');
  while ((await next.count()) > 0) {
    await follow(next);
    visited.push(new URL(page.url()).pathname);
  }
  expect(visited).toEqual(order);
  expect(visited.toSorted()).toEqual(steps.toSorted());
  expect(await page.locator('.kicker').first().textContent()).toMatch(
    /(Lesson|Project) (\d+) of \2\b/,
  );
  await page.locator('.kicker a').first().click();
  expect(new URL(page.url()).pathname).toBe(curriculumPage);
  await context.close();
});

test('a project is found, is in the sitemap, and stands in the list after its lesson', async () => {
  const site = inject('siteFolder');
  const sitemap = readFileSync(`${site}/sitemap-0.xml`, 'utf8');
  for (const address of projects) expect(sitemap).toContain(`${address}</loc>`);
  const context = await browser.newContext();
  const page = await open(context, curriculumPage);
  const entries = await page.locator('.lesson-entry').allTextContents();
  for (const address of projects) {
    const at = await page
      .locator('.lesson-entry h3 a')
      .evaluateAll(
        (links, href) => links.findIndex((link) => link.getAttribute('href') === href),
        address,
      );
    expect(entries[at]).toMatch(/Project \d/);
    const place = await open(context, address);
    const after = /after lesson (\d+)/.exec((await place.locator('.kicker').textContent()) ?? '');
    expect(entries[at - 1]).toContain(`Lesson ${after?.[1]}`);
    expect(await place.locator('[data-pagefind-body]').count()).toBe(1);
  }
  await context.close();
});

test('a project that is marked as done counts beside the lessons', async () => {
  const context = await browser.newContext();
  const page = await open(context, project);
  await page.getByRole('checkbox', { name: 'This project is done' }).check();
  const list = await open(context, curriculumPage);
  expect(await list.locator('.curriculum-progress').textContent()).toContain(
    `1 of ${steps.length} done`,
  );
  expect(await list.locator('.project-entry .lesson-mark:visible').count()).toBe(1);
  await context.close();
});

test('a lesson that is marked as done stays so, also in other tabs, and counts', async () => {
  const context = await browser.newContext();
  const list = await open(context, curriculumPage);
  expect(await list.locator('.curriculum-progress').textContent()).toContain('0 of');
  const page = await open(context, lesson);
  const box = page.getByRole('checkbox', { name: 'This lesson is done' });
  await box.check();
  await page.reload();
  expect(await box.isChecked()).toBe(true);

  await expect.poll(() => list.locator('.curriculum-progress').textContent()).toContain('1 of');
  expect(await list.locator('.lesson-mark:visible').count()).toBe(1);
  expect(await list.locator('progress').getAttribute('max')).toBe(String(steps.length));

  await box.uncheck();
  await expect.poll(() => list.locator('.curriculum-progress').textContent()).toContain('0 of');
  await context.close();
});

test('the list leads on to the first lesson or project that is not done', async () => {
  const context = await browser.newContext();
  const page = await open(context, curriculumPage);
  const slugs = await page
    .locator('.lesson-entry')
    .evaluateAll((entries) => entries.map((entry) => (entry as HTMLElement).dataset.lesson ?? ''));
  const next = page.locator('.curriculum-next');
  const readAfter = async (done: readonly string[]) => {
    await page.evaluate(
      (value) => localStorage.setItem('awaited.progress', value),
      JSON.stringify({ version: 1, done }),
    );
    await page.reload();
    return (await next.isVisible()) ? (await next.textContent())?.trim() : undefined;
  };
  const titles = await page.locator('.lesson-entry h3').allTextContents();
  expect(await readAfter([])).toBe(`Begin with ${titles[0]}`);
  expect(await readAfter([slugs[0] ?? '', slugs[2] ?? ''])).toBe(`Go on with ${titles[1]}`);
  await next.locator('a').click();
  await page.waitForURL(`**/curriculum/${slugs[1]}/`);
  await page.goBack();
  expect(await readAfter(slugs.slice(0, 7))).toBe(`Go on with ${titles[7]}`);
  expect(titles[7]).toBe('The harbour report');
  expect(await readAfter(slugs)).toBe(undefined);
  await context.close();
});

test('there are twenty lessons, with a project after lessons 7, 13 and 20', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await open(context, curriculumPage);
  const kinds = await page
    .locator('.lesson-entry')
    .evaluateAll((entries) =>
      entries.map((entry) => (entry.matches('.project-entry') ? 'project' : 'lesson')),
    );
  const lessonsBefore = kinds.flatMap((kind, index) =>
    kind === 'project' ? [kinds.slice(0, index).filter((each) => each === 'lesson').length] : [],
  );
  expect(kinds.filter((kind) => kind === 'lesson')).toHaveLength(20);
  expect(lessonsBefore).toEqual([7, 13, 20]);
  await context.close();
});

test('the list says of each how long it takes, and what it needs of those before it', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await open(context, curriculumPage);
  const entries = await page.locator('.lesson-entry').evaluateAll((all) =>
    all.map((entry) => ({
      own: entry.querySelector('h3 a')?.getAttribute('href') ?? '',
      figures: entry.querySelector('.article-figures')?.textContent ?? '',
      needs: [...entry.querySelectorAll('.article-figures a')].map((link) => ({
        href: link.getAttribute('href') ?? '',
        text: link.textContent,
      })),
    })),
  );
  const numbered = entries.filter(({ own }) => lessons.includes(own)).map(({ own }) => own);
  for (const [index, { figures, needs }] of entries.entries()) {
    const before = entries.slice(0, index).map(({ own }) => own);
    const numbers = needs.map(({ href }) => numbered.indexOf(href) + 1);
    expect(figures).toMatch(/\d+ minutes/);
    expect(before).toEqual(expect.arrayContaining(needs.map(({ href }) => href)));
    expect(needs.map(({ text }) => Number.parseInt(text, 10))).toEqual(numbers);
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
    expect(needs.length > 0).toBe(index > 0);
  }
  await context.close();
});
