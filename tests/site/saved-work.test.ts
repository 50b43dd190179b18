import { readFile } from 'node:fs/promises';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchBrowser } from './browser.ts';

const address = `${inject('siteUrl')}/curriculum/`;
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

const code = 'console.log(1);';
const editedAt = Date.UTC(2026, 10, 1);
const kept = {
  'awaited.progress': { version: 1, done: ['promises', 'callbacks'] },
  'awaited.exercise.gather-in-order': { version: 1, attempts: 3, code, editedAt, solvedAt: 5 },
  'awaited.exercise.close-the-lid': { version: 1, attempts: 1, code, editedAt },
};
const allKept = '2 lessons and projects done, 2 exercises with code, 1 exercise solved';
const nothingKept = 'Nothing is kept yet.';

async function open(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto(address);
  await page.locator('.saved-work').waitFor();
  return page;
}

/** A page of a reader for whom these records are kept. */
async function openWith(records: Readonly<Record<string, unknown>>): Promise<Page> {
  const page = await open(await browser.newContext());
  await keep(page, records);
  await page.reload();
  return page;
}

const keep = (page: Page, records: Readonly<Record<string, unknown>>) =>
  page.evaluate((records) => {
    for (const [key, value] of Object.entries(records))
      localStorage.setItem(key, JSON.stringify(value));
  }, records);

const readKept = (page: Page) => page.locator('.saved-work-kept').textContent();
const readResult = (page: Page) => page.locator('.saved-work-result').textContent();
const readAnnouncement = (page: Page) => page.locator('#announcement').textContent();
const readStored = (page: Page) =>
  page.evaluate(() =>
    Object.fromEntries(
      Object.entries(localStorage).map(([key, value]) => [key, JSON.parse(value)]),
    ),
  );

async function exportWork(page: Page): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Export as a file' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^awaited-work-\d{4}-\d\d-\d\d\.json$/);
  return readFile(await download.path(), 'utf8');
}

const importWork = (page: Page, text: string) =>
  page.getByLabel('Import a file').setInputFiles({
    name: 'work.json',
    mimeType: 'application/json',
    buffer: Buffer.from(text),
  });

test('without scripts there is no panel', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(address);
  expect(await page.locator('.saved-work').isVisible()).toBe(false);
  await context.close();
});

test('what is exported, forgotten and imported again is all there, and the page shows it', async () => {
  const page = await openWith(kept);
  expect(await readKept(page)).toContain(allKept);
  const file = await exportWork(page);

  await page.getByText('Forget all of it', { exact: true }).click();
  await page.getByRole('button', { name: 'Forget all of it, for good' }).click();
  expect(await readAnnouncement(page)).toBe('Everything is forgotten.');
  expect(await readStored(page)).toEqual({});
  expect(await readKept(page)).toBe(nothingKept);
  const button = page.getByRole('button', { name: 'Export as a file' });
  expect(await button.isDisabled()).toBe(true);
  expect(await page.locator('.curriculum-progress').textContent()).toContain('0 of');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Forget all of it');

  await importWork(page, file);
  await expect
    .poll(() => readAnnouncement(page))
    .toBe('Imported: 2 lessons and projects and 2 exercises.');
  expect(await readStored(page)).toEqual(kept);
  expect(await readKept(page)).toContain(allKept);
  expect(await button.isDisabled()).toBe(false);
  expect(await page.locator('.curriculum-progress').textContent()).toContain('2 of');

  await importWork(page, file);
  await expect.poll(() => readResult(page)).toContain('All of the file is here already.');
  await page.context().close();
});

test('the panel is worked by keyboard alone, and forgets nothing before the warning is open', async () => {
  const page = await openWith(kept);
  await page.getByRole('button', { name: 'Export as a file' }).focus();
  await page.keyboard.press('Tab');
  const chosen = page.waitForEvent('filechooser');
  // The browser is told to hand over the choice only behind what it has been asked before.
  await page.evaluate('0');
  await page.keyboard.press('Enter');
  await (await chosen).setFiles([]);
  await page.keyboard.press('Tab');
  const reset = page.locator('.saved-work-reset');
  expect(await reset.isVisible()).toBe(false);
  await page.keyboard.press('Enter');
  expect(await reset.isVisible()).toBe(true);
  expect(await readStored(page)).toEqual(kept);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(await readStored(page)).toEqual({});
  await page.context().close();
});

test('a program that is newer here stays when a file is imported', async () => {
  const page = await openWith(kept);
  const file = await exportWork(page);
  const newer = { ...kept['awaited.exercise.close-the-lid'], code: 'mine', editedAt: editedAt + 1 };
  await keep(page, { 'awaited.exercise.close-the-lid': newer });
  await importWork(page, file);
  await expect
    .poll(() => readResult(page))
    .toBe('Nothing was imported. In 1 case the program here is newer, and stays.');
  expect((await readStored(page))['awaited.exercise.close-the-lid']).toEqual(newer);
  await page.context().close();
});

const noExport = '{ "format": "recipes" }';
const newerVersion = '{ "format": "awaited-work", "version": 2, "lessons": [] }';
const manyMistakes = JSON.stringify({
  format: 'awaited-work',
  version: 1,
  progress: { version: 1, done: '<img src=x>' },
  exercises: Object.fromEntries(
    Array.from({ length: 12 }, (_, index) => [`exercise-${index}`, { version: 1, attempts: -1 }]),
  ),
  setAside: [],
});

test.for([
  ['no JSON', 'lessons: promises', 1, 'The file is not JSON, or not all of it.'],
  ['cut off', '{ "format": "awaited-work", "ver', 1, 'not JSON, or not all of it'],
  ['no export', noExport, 1, 'The file is no export of this site’s work'],
  ['of a newer version', newerVersion, 1, 'The file has version 2, and this page reads version 1.'],
  ['too long', ' '.repeat(10_000_001), 1, 'The file is too long'],
  ['wrong in many places', manyMistakes, 9, 'And 5 more.'],
] as const)(
  'a file that is %s changes nothing, and the page says why',
  async ([, text, count, says]) => {
    const page = await openWith(kept);
    await importWork(page, text);
    await expect.poll(() => readResult(page)).toContain(says);
    expect(await page.locator('.saved-work-result li').count()).toBe(count);
    expect(await page.locator('.saved-work img').count()).toBe(0);
    expect(await readAnnouncement(page)).toMatch(/^Nothing was imported\. ./);
    expect(await readStored(page)).toEqual(kept);
    await page.context().close();
  },
);

test('what cannot be read is told of, and is part of an export', async () => {
  const page = await openWith({ ...kept, 'awaited.exercise.old': { version: 9, code: 'x' } });
  expect(await page.locator('.saved-work-problem').textContent()).toContain('One record');
  expect(JSON.parse(await exportWork(page))).toMatchObject({
    setAside: [{ of: 'exercise.old', text: '{"version":9,"code":"x"}' }],
  });
  await page.context().close();
});

test('where the browser forbids keeping, the panel says so and offers nothing that cannot work', async () => {
  const context = await browser.newContext();
  await context.addInitScript(() => {
    Object.defineProperty(globalThis, 'localStorage', {
      get() {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      },
    });
  });
  const page = await open(context);
  expect(await page.locator('.saved-work-problem').textContent()).toContain('does not allow');
  expect(await page.locator('.saved-work :is(button, input):visible').count()).toBe(0);
  await context.close();
});

test('another tab’s change is shown at once', async () => {
  const page = await openWith(kept);
  const other = await open(page.context());
  await keep(other, { 'awaited.progress': { version: 1, done: [] } });
  await expect
    .poll(() => readKept(page))
    .toContain('0 lessons and projects done, 2 exercises with code');
  await other.evaluate(() => localStorage.clear());
  await expect.poll(() => readKept(page)).toContain(nothingKept);
  await page.context().close();
});
