import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchBrowser } from './browser.ts';
import { findPages } from './find-pages.ts';

const url = inject('siteUrl');
const pages = findPages(inject('siteFolder')).map(({ address }) => address);
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

/** What moves by itself after it has been drawn, gathered in the page. */
const watchShifts = `
  globalThis.shifts = [];
  new PerformanceObserver((list) => {
    for (const { value, sources } of list.getEntries())
      shifts.push(value + ': ' + sources.map(({ node }) => node?.nodeName + '.' + node?.className));
  }).observe({ type: 'layout-shift', buffered: true });
`;

/** All shifts while the page was loaded and is read to its end. */
async function findShifts(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(`(async () => {
    const turn = () => new Promise((done) => {
      requestAnimationFrame(() => requestAnimationFrame(done));
      // A browser that has nothing to draw may leave out frames.
      setTimeout(done, 250);
    });
    for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight) {
      scrollTo(0, y);
      await turn();
    }
    await turn();
    return shifts;
  })()`);
}

/** Opens a page and gathers what the browser says of it. */
async function open(address: string, options: Parameters<Browser['newContext']>[0] = {}) {
  const context = await browser.newContext({
    permissions: ['clipboard-read', 'clipboard-write'],
    ...options,
  });
  await context.addInitScript(watchShifts);
  const page = await context.newPage();
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(String(error)));
  page.on('requestfailed', (request) => said.push(`failed: ${request.url()}`));
  await page.goto(url + address, { waitUntil: 'load' });
  return { page, said, close: () => context.close() };
}

async function findViolations(page: Page): Promise<string[]> {
  // Evaluated by the browser's own protocol, which the page's policy does not concern.
  await page.evaluate(axe);
  const { violations } = await page.evaluate<AxeResults>(
    'axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"] })',
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}

describe.for(pages)('%s', (address) => {
  test.for(['light', 'dark'] as const)(
    'is accessible, silent and still, %s',
    async (colorScheme) => {
      const { page, said, close } = await open(address, { colorScheme });
      expect(await findViolations(page)).toEqual([]);
      expect(await findShifts(page)).toEqual([]);
      expect(said).toEqual([]);
      await close();
    },
  );

  test('is no wider than a screen of 320 px, and nothing on it moves', async () => {
    const { page, close } = await open(address, { viewport: { width: 320, height: 640 } });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
    expect(await findShifts(page)).toEqual([]);
    await close();
  });
});

const article = pages.find((address) => /^\/articles\/[^/]+\/$/.test(address)) ?? '';

test('an article reads the same without scripts', async () => {
  const withScripts = await open(article);
  const without = await open(article, { javaScriptEnabled: false });
  const readText = (page: Page) =>
    page.locator('article').evaluate((element) => {
      for (const button of element.querySelectorAll('button')) button.remove();
      return element.textContent.replace(/\s+/g, ' ');
    });
  expect(await readText(without.page)).toBe(await readText(withScripts.page));
  await withScripts.close();
  await without.close();
});

test('the copy button copies the code and nothing else', async () => {
  const { page, close } = await open(article);
  await page.getByRole('button', { name: /copy/i }).first().click();
  const copied = await page.evaluate<string>('navigator.clipboard.readText()');
  expect(copied).toContain('await');
  expect(copied).not.toMatch(/^\s*\d+\s/m);
  await close();
});

test('code that is wider than the screen scrolls by keyboard', async () => {
  const { page, close } = await open(article, { viewport: { width: 320, height: 640 } });
  const code = page.locator('section.program').first();
  await code.focus();
  for (let i = 0; i < 5; i++) await page.keyboard.press('ArrowRight');
  await expect.poll(() => code.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0);
  await close();
});

test('the first stop of the keyboard is a link to the content', async () => {
  const { page, close } = await open(article);
  await page.keyboard.press('Tab');
  const target = await page.evaluate<string>('document.activeElement.getAttribute("href")');
  expect(target).toMatch(/^#/);
  expect(await page.locator(target).count()).toBe(1);
  await close();
});
