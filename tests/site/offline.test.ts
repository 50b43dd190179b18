import { mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { launchBrowser } from './browser.ts';
import { buildSite } from './build-site.ts';
import { copyProject } from './copy-project.ts';
import { serveFolder } from './serve-folder.ts';

const siteUrl = inject('siteUrl');
const lesson = `${siteUrl}/curriculum/promises/`;
const otherLesson = `${siteUrl}/curriculum/callbacks/`;
let browser: Browser;
let context: BrowserContext;

beforeAll(async () => {
  browser = await launchBrowser();
});
beforeEach(async () => {
  context = await browser.newContext();
});
afterEach(() => context.close());
afterAll(() => browser?.close());

const listings = (page: Page) => page.locator('.lesson-body > .prose .listing[data-program]');

async function open(address: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(address);
  return page;
}

async function pressRun(page: Page, index = 0): Promise<string | null> {
  const listing = listings(page).nth(index);
  await listing.locator('button.run').click();
  await listing.locator('.printed[aria-busy=false]').waitFor();
  return listing.locator('.verdict').textContent();
}

const listKept = (page: Page) =>
  page.evaluate(async () => {
    const names = await caches.keys();
    const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return requests.flat().map(({ url }) => new URL(url).pathname);
  });

/** Presses Run, and waits until all programs of the page are kept. */
async function runOnce(page: Page): Promise<void> {
  expect(await pressRun(page)).toContain('the same as was recorded');
  const addresses = await page
    .locator('[data-program]')
    .evaluateAll((all) => all.map((each) => each.getAttribute('data-program')));
  await expect.poll(() => listKept(page)).toEqual(expect.arrayContaining(addresses));
}

test('nothing is kept, and no worker is there, before Run or Edit is pressed', async () => {
  const page = await open(lesson);
  expect(await listKept(page)).toEqual([]);
  expect(
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length),
  ).toBe(0);
});

test('a page on which Run was pressed once runs all its programs without a network', async () => {
  const page = await open(lesson);
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  await runOnce(page);
  await context.setOffline(true);
  for (let index = 0; index < (await listings(page).count()); index++)
    expect(await pressRun(page, index)).toContain('the same as was recorded');
  expect(said).toEqual([]);
});

test('what was never loaded is said not to run, and what was recorded is still there', async () => {
  await runOnce(await open(lesson));
  const page = await open(otherLesson);
  const recorded = await listings(page).first().locator('.printed').textContent();
  await context.setOffline(true);
  const said = await pressRun(page);
  expect(said).toMatch(
    /could not be run: .* could not be loaded\. What was recorded is still true/,
  );
  expect(await pressRun(page)).toBe(said);
  expect(await listings(page).first().locator('.printed').textContent()).toBe(`${said}${recorded}`);
  await context.setOffline(false);
  expect(await pressRun(page)).toContain('the same as was recorded');
});

test('a program that was run before runs in another tab that has no network', async () => {
  await runOnce(await open(lesson));
  const page = await open(lesson);
  await context.setOffline(true);
  expect(await pressRun(page)).toContain('the same as was recorded');
});

test('without a network and without anything kept, the page says what to do', async () => {
  const page = await open(lesson);
  await context.setOffline(true);
  await listings(page).first().locator('button.run').click();
  await page.getByText('When you are online again, reload the page.').waitFor();
  await context.setOffline(false);
  await page.reload();
  expect(await pressRun(page)).toContain('the same as was recorded');
});

test('an exercise that is open is answered and checked without a network', async () => {
  const page = await open(lesson);
  await page.getByRole('button', { name: 'Write your answer here' }).click();
  await page.locator('.cm-content').waitFor();
  await expect.poll(() => page.frames().length).toBe(3);
  await page.waitForLoadState('networkidle');
  await context.setOffline(true);
  await page.getByRole('button', { name: 'Run and check' }).click();
  await expect
    .poll(() => page.locator('.workbench-status').textContent())
    .toMatch(/\d of \d checks hold/);
});

test('a frame that cannot be had is said not to load, and is asked for again', async () => {
  const page = await open(lesson);
  await page.route('**/run/frame.html*', (route) => route.abort());
  expect(await pressRun(page)).toContain('frame.html');
  await page.unroute('**/run/frame.html*');
  expect(await pressRun(page)).toContain('the same as was recorded');
});

test('only what runs programs is kept, and what an older version has kept is deleted', async () => {
  const page = await open(lesson);
  const [old, strange] = [`awaited ${siteUrl}/ 0`, 'somebody else’s'];
  await page.evaluate(
    (names) => Promise.all(names.map((name) => caches.open(name))),
    [old, strange],
  );
  await runOnce(page);
  await page.reload();
  expect((await listKept(page)).filter((path) => !/^\/(_astro|run)\//.test(path))).toEqual([]);
  const names = await page.evaluate(() => caches.keys());
  expect(names).toContain(strange);
  expect(names).not.toContain(old);
});

test('the newest programs and answers are taken while there is a network', async () => {
  const page = await open(lesson);
  await runOnce(page);
  await page.reload();
  await context.route('**/run/programs/**', (route) => route.fulfill({ status: 500 }));
  expect(await pressRun(page)).toContain('answers with status 500');
});

test('below a path it is the same, and nothing beside the site is touched', {
  timeout: 180_000,
}, async () => {
  const { folder: root, remove } = copyProject();
  const siteFile = path.join(root, 'src/site.ts');
  const settings = await readFile(siteFile, 'utf8');
  await writeFile(siteFile, settings.replace(/url: '[^']+'/, "url: 'https://me.example/blog/'"));
  const host = await mkdtemp(path.join(tmpdir(), 'awaited-host-'));
  await rename(await buildSite(root), path.join(host, 'blog'));
  const server = await serveFolder(host);
  const page = await open(`${server.url}/blog/curriculum/promises/`);
  await runOnce(page);
  const scopes = await page.evaluate(async () =>
    (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
  );
  expect(scopes).toEqual([`${server.url}/blog/`]);
  await context.setOffline(true);
  expect(await pressRun(page, 1)).toContain('the same as was recorded');
  expect((await listKept(page)).filter((path) => !path.startsWith('/blog/'))).toEqual([]);
  await server.close();
  await rm(host, { recursive: true, force: true });
  remove();
});
