import { readdirSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchBrowser } from './browser.ts';
import { findPages } from './find-pages.ts';

const url = inject('siteUrl');
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

async function open(query: string) {
  const page = await browser.newPage();
  const said: string[] = [];
  const loaded: Promise<Buffer>[] = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('response', (response) => {
    if (response.url().includes('/pagefind/')) loaded.push(response.body());
  });
  await page.goto(`${url}/search/`);
  expect(loaded).toEqual([]);
  await page.getByRole('searchbox').fill(query);
  return { page, said, loaded };
}

test.each([
  ['words of the text', 'event loop'],
  ['code', 'Promise.all'],
  ['output', '1000 ms'],
])('finds %s, leads there, and remembers the question', async (_, query) => {
  const { page, said } = await open(query);
  const links = page.locator('.search-results a');
  await expect.poll(() => links.count()).toBeGreaterThan(0);
  const href = await links.last().evaluate((link) => (link as HTMLAnchorElement).href);
  expect(new URL(page.url()).searchParams.get('q')).toBe(query);
  expect(await page.locator('#announcement').textContent()).toMatch(/found for/);
  expect(said).toEqual([]);
  await page.goto(href);
  const { hash } = new URL(href);
  if (hash)
    expect(await page.locator(`[id="${decodeURIComponent(hash.slice(1))}"]`).count()).toBe(1);
  await page.close();
});

test('finds a project by its title', async () => {
  const { page } = await open('harbour report');
  const results = page.locator('.search-results a');
  const readAddresses = () =>
    results.evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname));
  await expect.poll(readAddresses).toContain('/curriculum/the-harbour-report/');
  await page.close();
});

test('says that nothing was found, in so many words', async () => {
  const { page } = await open('<b>zyzzyva</b>');
  await expect
    .poll(() => page.locator('.search-count').textContent())
    .toBe('Nothing found for “<b>zyzzyva</b>”');
  await page.close();
});

test('a first question costs at most 250 kB', async () => {
  const { page, loaded } = await open('microtask');
  await expect.poll(() => page.locator('.search-results a').count()).toBeGreaterThan(0);
  const files = await Promise.all(loaded);
  const sum = (sizes: number[]) => sizes.reduce((all, size) => all + size, 0);
  expect(sum(files.map((file) => gzipSync(file).length))).toBeLessThan(250_000);
  await page.close();
});

test('every page that marks its text is in the index, and no other', () => {
  const folder = inject('siteFolder');
  const marked = findPages(folder).filter(({ html }) => html.includes('data-pagefind-body'));
  expect(marked.length).toBeGreaterThan(20);
  expect(readdirSync(path.join(folder, 'pagefind/fragment'))).toHaveLength(marked.length);
});

test('the index holds nothing that the page does not use', () => {
  expect(readdirSync(path.join(inject('siteFolder'), 'pagefind')).join(' ')).not.toMatch(
    /-ui|highlight/,
  );
});

test('without scripts there is the list of all articles, and no field that does nothing', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${url}/search/`);
  expect(await page.getByRole('searchbox').count()).toBe(0);
  expect(await page.locator('.search-all a').count()).toBeGreaterThan(0);
  await context.close();
});

test('no other page may run WebAssembly', async () => {
  const page = await browser.newPage();
  const readPolicy = () => page.locator('meta[http-equiv]').getAttribute('content');
  await page.goto(`${url}/search/`);
  expect(await readPolicy()).toContain("'wasm-unsafe-eval'");
  await page.goto(`${url}/`);
  expect(await readPolicy()).not.toContain('wasm');
  await page.close();
});
