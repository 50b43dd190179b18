import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { renderMarkdown } from '../../src/markdown/index.ts';
import { launchBrowser } from './browser.ts';
import { curriculumPage, lessons, open, projects } from './curriculum-steps.ts';

const lesson = lessons[0] ?? '';
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

const readText = (page: Page, selector: string) =>
  page.locator(selector).evaluate((element) => {
    for (const part of element.querySelectorAll('button, .lesson-done, .stepper')) part.remove();
    return element.textContent.replace(/\s+/g, ' ');
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
    [curriculumPage, '.lessons'],
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
  expect(await page.locator('.solution caption').textContent()).toBe('Events of the solution');
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
