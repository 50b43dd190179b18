import { readFileSync } from 'node:fs';
import path from 'node:path';
import { load } from 'js-yaml';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { renderMarkdown } from '../../src/markdown/index.ts';
import { launchBrowser } from './browser.ts';
import { findPages } from './find-pages.ts';

const url = inject('siteUrl');
const curriculum = '/curriculum/';
const pages = findPages(inject('siteFolder')).filter(
  ({ address }) => address.startsWith(curriculum) && address !== curriculum,
);
const isProject = ({ html }: { readonly html: string }) =>
  html.includes('class="article lesson project"');
const steps = pages.map(({ address }) => address);
const projects = pages.filter(isProject).map(({ address }) => address);
const lessons = steps.filter((address) => !projects.includes(address));
const lesson = lessons[0] ?? '';
const project = projects[0] ?? '';
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

async function open(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(url + address);
  return page;
}

const readText = (page: Page, selector: string) =>
  page.locator(selector).evaluate((element) => {
    for (const part of element.querySelectorAll('button, .lesson-done, .stepper')) part.remove();
    return element.textContent.replace(/\s+/g, ' ');
  });

test('from the first lesson, next leads through all lessons and projects, and each leads back', async () => {
  const context = await browser.newContext();
  const page = await open(context, curriculum);
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
  expect(new URL(page.url()).pathname).toBe(curriculum);
  await context.close();
});

test.for(lessons)('%s has every part of a lesson', async (address) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await open(context, address);
  const titles = await page.locator('main :is(h2, h3)').allTextContents();
  expect(titles).toEqual(
    expect.arrayContaining([
      'Learning objectives',
      'Master',
      'Develop',
      'Key concepts',
      'Tips',
      'Common pitfalls',
      'Summary',
      'Begin with this',
      'It is done when the program',
      'When you are stuck',
    ]),
  );
  expect(await page.locator('.prose').first().textContent()).not.toBe('');
  expect(await page.locator('.lesson-body .prose figure').count()).toBeGreaterThan(0);
  await context.close();
});

test.for(projects)('%s has every part of a project', async (address) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await open(context, address);
  const titles = await page.locator('main :is(h2, h3)').allTextContents();
  expect(titles).toEqual(
    expect.arrayContaining([
      'What it brings together',
      'What to do',
      'Begin with this',
      'It is done when the program',
      'When you are stuck',
      'When all checks hold',
    ]),
  );
  expect(await page.locator('.kicker').first().textContent()).toMatch(
    /Project \d of \d\s+after lesson \d+/,
  );
  expect(await page.locator('.practised li').count()).toBeGreaterThan(1);
  await context.close();
});

test('a project is found, is in the sitemap, and stands in the list after its lesson', async () => {
  const site = inject('siteFolder');
  const sitemap = readFileSync(`${site}/sitemap-0.xml`, 'utf8');
  for (const address of projects) expect(sitemap).toContain(`${address}</loc>`);
  const context = await browser.newContext();
  const page = await open(context, curriculum);
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
  const list = await open(context, curriculum);
  expect(await list.locator('.curriculum-progress').textContent()).toContain(
    `1 of ${steps.length} done`,
  );
  expect(await list.locator('.project-entry .lesson-mark:visible').count()).toBe(1);
  await context.close();
});

/** What the author of a lesson has to say to readers of asyncio. */
function readAside(address: string): string | undefined {
  const file = new URL(`../../content/lessons/${address.split('/').at(-2)}.mdx`, import.meta.url);
  const [, frontMatter = ''] = readFileSync(file, 'utf8').split(/^---$/m);
  return (load(frontMatter) as { asyncio?: string }).asyncio;
}

test.for(lessons)('%s speaks to readers of asyncio where its author did', async (address) => {
  const written = readAside(address);
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await open(context, address);
  const aside = page.getByRole('complementary', { name: 'If you come from asyncio' });
  const texts = await aside.locator('p').allTextContents();
  const rendered = renderMarkdown(written ?? '', '/').replace(/<[^>]+>/g, '');
  expect(texts.map((text) => text.replace(/\s+/g, ' '))).toEqual(written ? [rendered] : []);
  expect(await page.locator('.contents a[href="#lesson-asyncio"]').count()).toBe(texts.length);
  await context.close();
});

/** The Markdown twin of a lesson or project. */
const readTwin = (address: string) =>
  readFileSync(path.join(inject('siteFolder'), address.replace(/\/$/, '.md')), 'utf8');

const taskParts = ['Begin with this', 'It is done when the program', 'Tips'];
const twins = [
  ...lessons.map((address) => ({
    address,
    parts: [
      'Learning objectives',
      'Master',
      'Develop',
      'Key concepts',
      'Common pitfalls',
      'Summary',
    ],
  })),
  ...projects.map((address) => ({
    address,
    parts: ['What it brings together', 'What to do', 'When all checks hold'],
  })),
];

test.for(twins)(
  '$address has a twin in Markdown with all of its parts, and no trace of MDX',
  async ({ address, parts }) => {
    const twin = readTwin(address);
    const prose = twin.replace(/^(`{3,}|~{3,})[\s\S]*?^\1$/gm, '').replace(/(`+)[^`]+\1/g, '');
    const headings = Array.from(twin.matchAll(/^#{2,3} (.*)$/gm), ([, text]) => text);
    expect(headings).toEqual(expect.arrayContaining([...parts, ...taskParts]));
    expect(twin).toMatch(/^# \S.*\n\n\S/);
    expect(prose).not.toMatch(/<(Snippet|Output|Value|Timeline|Compare)\b|\{\/\*|^import /m);
    expect(prose).not.toMatch(/\]\((?!https:|#)/);
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await open(context, address);
    const link = page.locator('link[rel=alternate][type="text/markdown"]');
    expect(await link.getAttribute('href')).toBe(address.replace(/\/$/, '.md'));
    await context.close();
  },
);

test('a twin keeps the hints and the solution to itself', () => {
  const folder = new URL(`../../content/exercises/${project.split('/').at(-2)}/`, import.meta.url);
  const solution = readFileSync(new URL('solution.ts', folder), 'utf8').split('\n');
  const starter = readFileSync(new URL('starter.ts', folder), 'utf8').split('\n');
  const own = solution.filter((line) => line.trim().length > 20 && !starter.includes(line));
  const twin = readTwin(project);
  expect(own.length).toBeGreaterThan(10);
  expect(own.filter((line) => twin.includes(line))).toEqual([]);
});

test('all lessons and projects stand in llms.txt, and say of themselves what they teach', () => {
  const llms = readFileSync(path.join(inject('siteFolder'), 'llms.txt'), 'utf8');
  for (const { address, html } of pages) {
    expect(llms).toContain(`${address.replace(/\/$/, '.md')})`);
    const [, json = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(html) ?? [];
    expect(JSON.parse(json)).toMatchObject({
      '@type': 'LearningResource',
      learningResourceType: projects.includes(address) ? 'Project' : 'Lesson',
      timeRequired: expect.stringMatching(/^PT\d+M$/),
      teaches: expect.arrayContaining([expect.any(String)]),
    });
  }
});

test('a lesson is shared by its own address', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await open(context, lesson);
  const canonical = await page.locator('link[rel=canonical]').getAttribute('href');
  const hrefs = await page
    .locator('.share a')
    .evaluateAll((links) =>
      links.map((link) => decodeURIComponent(link.getAttribute('href') ?? '')),
    );
  expect(hrefs).toHaveLength(9);
  for (const href of hrefs) expect(href).toContain(canonical);
  await context.close();
});

test('a lesson reads the same without scripts', async () => {
  const [withScripts, without] = await Promise.all([
    browser.newContext(),
    browser.newContext({ javaScriptEnabled: false }),
  ]);
  for (const [address, selector] of [
    [lesson, 'article'],
    [curriculum, '.lessons'],
  ] as const) {
    expect(await readText(await open(without, address), selector)).toBe(
      await readText(await open(withScripts, address), selector),
    );
  }
  await Promise.all([withScripts.close(), without.close()]);
});

test('hints come one at a time, and the solution after a warning', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await open(context, lesson);
  const hints = page.locator('.hint > p');
  expect(await hints.first().isVisible()).toBe(false);
  await page.getByText('A hint').click();
  expect(await hints.first().isVisible()).toBe(true);
  expect(await hints.nth(1).isVisible()).toBe(false);
  await page.getByText('Another hint').first().click();
  expect(await hints.nth(1).isVisible()).toBe(true);

  const solution = page.locator('.solution .program');
  await page.getByText('Solution', { exact: true }).click();
  expect(await page.getByText('you cannot find it yourself any more').isVisible()).toBe(true);
  expect(await solution.isVisible()).toBe(false);
  await page.getByText('Show the solution').click();
  expect(await solution.isVisible()).toBe(true);
  await context.close();
});

test('a lesson that is marked as done stays so, also in other tabs, and counts', async () => {
  const context = await browser.newContext();
  const list = await open(context, curriculum);
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
  const page = await open(context, curriculum);
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
  const page = await open(context, curriculum);
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
  const page = await open(context, curriculum);
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

test('where nothing may be kept, the page says so and stays usable', async () => {
  const context = await browser.newContext();
  await context.addInitScript(() => {
    Object.defineProperty(globalThis, 'localStorage', {
      get() {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      },
    });
  });
  const page = await open(context, lesson);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  const box = page.getByRole('checkbox', { name: 'This lesson is done' });
  await box.click();
  expect(await box.isChecked()).toBe(false);
  expect(await page.locator('#announcement').textContent()).toContain('does not allow');
  await page.getByText('A hint').click();
  expect(errors).toEqual([]);
  await context.close();
});

test('on paper there is nothing to press', async () => {
  const context = await browser.newContext();
  const page = await open(context, lesson);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('main button:visible').allTextContents()).toEqual([]);
  await context.close();
});
