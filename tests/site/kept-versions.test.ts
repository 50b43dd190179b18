import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchBrowser } from './browser.ts';

const address = `${inject('siteUrl')}/articles/why-waiting-is-the-work/`;
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

async function open(context: BrowserContext) {
  const page = await context.newPage();
  await page.goto(address);
  return page;
}

const listingOf = (page: Page) => page.locator('.listing[data-program]').first();
const editButton = (page: Page) => listingOf(page).locator('button.edit');

async function edit(page: Page) {
  await editButton(page).click();
  await page.locator('.cm-content').waitFor();
}

async function write(page: Page, code: string) {
  await page.locator('.cm-content').click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('Delete');
  await page.keyboard.insertText(code);
}

const readEditor = (page: Page) =>
  page
    .locator('.cm-content')
    .evaluate((content) =>
      [...content.querySelectorAll('.cm-line')].map((line) => line.textContent).join('\n'),
    );
const readNotice = (page: Page) =>
  page.locator('.snippet-editor :is(.workbench-notice, .workbench-choice) p').allTextContents();
const keptKeys = (page: Page) => page.evaluate(() => Object.keys(localStorage));

test('a version is there again after a reload, and started over is forgotten', async () => {
  const context = await browser.newContext();
  const page = await open(context);
  expect(await editButton(page).textContent()).toMatch(/^Edit /);
  await edit(page);
  const original = await readEditor(page);
  await write(page, "console.log('mine');");
  await page.reload();

  expect(await editButton(page).textContent()).toMatch(/^Your version /);
  expect(await listingOf(page).locator('.program').textContent()).not.toContain('mine');
  await edit(page);
  expect(await readEditor(page)).toBe("console.log('mine');");
  expect(await readNotice(page)).toEqual(['This is your version, which this browser keeps.']);
  await listingOf(page).locator('button.run').click();
  await listingOf(page).locator('.verdict.is-own').waitFor();
  const provenance = listingOf(page).locator('.provenance');
  expect(await provenance.isVisible()).toBe(false);

  await page.getByRole('button', { name: 'Start over' }).click();
  expect(await readEditor(page)).toBe(original);
  expect(await keptKeys(page)).toEqual([]);
  await page.getByRole('button', { name: 'Undo that' }).click();
  expect(await readEditor(page)).toBe("console.log('mine');");
  await page.getByRole('button', { name: 'Start over' }).click();
  await editButton(page).click();
  expect(await editButton(page).textContent()).toMatch(/^Edit /);
  expect(await provenance.isVisible()).toBe(true);
  await context.close();
});

test('a version of a program that has changed since is kept, and the reader chooses', async () => {
  const context = await browser.newContext();
  const page = await open(context);
  const id = await listingOf(page).getAttribute('data-snippet');
  const record = { version: 1, code: "console.log('mine');", editedAt: 1, of: '0'.repeat(16) };
  await page.evaluate(([key, text]) => localStorage.setItem(key, text), [
    `awaited.snippet.${id}`,
    JSON.stringify(record),
  ] as const);
  await page.reload();
  await edit(page);
  expect(await readEditor(page)).toBe(record.code);
  expect(await readNotice(page)).toEqual([
    'The program on this page has changed since you wrote your version of it.',
  ]);
  await page.getByRole('button', { name: 'Keep yours' }).click();
  await page.reload();
  await edit(page);
  expect(await readNotice(page)).toEqual(['This is your version, which this browser keeps.']);
  expect(await readEditor(page)).toBe(record.code);
  await context.close();
});

test('two tabs: what is saved comes over, and what differs is the reader’s choice', async () => {
  const context = await browser.newContext();
  const [here, there] = [await open(context), await open(context)];
  await edit(here);
  await edit(there);
  await write(there, "console.log('theirs');");
  await expect.poll(() => readEditor(here)).toBe("console.log('theirs');");
  await here.evaluate(
    (id) => {
      // As from a tab of which this one has not heard: its own writing is not told to it.
      const record = {
        version: 1,
        code: "console.log('unheard');",
        editedAt: 1,
        of: '0'.repeat(16),
      };
      localStorage.setItem(`awaited.snippet.${id}`, JSON.stringify(record));
    },
    await listingOf(here).getAttribute('data-snippet'),
  );
  await write(here, "console.log('mine');");
  await expect.poll(() => readNotice(here)).toEqual([expect.stringMatching(/in another tab/)]);
  await here.getByRole('button', { name: 'Keep this one' }).click();
  await expect.poll(() => readEditor(there)).toBe("console.log('mine');");
  await context.close();
});

test('where storage is forbidden, programs are edited and run all the same, and that is said', async () => {
  const context = await browser.newContext();
  await context.addInitScript(() => {
    Object.defineProperty(globalThis, 'localStorage', {
      get() {
        throw new DOMException('', 'SecurityError');
      },
    });
  });
  const page = await open(context);
  await edit(page);
  expect((await readNotice(page)).join()).toMatch(/does not allow the page to keep anything/);
  await write(page, "console.log('mine');");
  await listingOf(page).locator('button.run').click();
  await listingOf(page).locator('.verdict.is-own').waitFor();
  await context.close();
});

test('where storage is full, that is said, and what is written stays in the editor', async () => {
  const context = await browser.newContext();
  const page = await open(context);
  await page.evaluate(() => {
    let size = 4_000_000;
    for (let i = 0; size > 10; i++) {
      try {
        localStorage.setItem(`other-${i}`, 'x'.repeat(size));
      } catch {
        size = Math.floor(size / 2);
      }
    }
  });
  await edit(page);
  await write(page, `console.log('${'mine'.repeat(100)}');`);
  await expect.poll(() => readNotice(page)).toEqual([expect.stringMatching(/no room left/)]);
  expect(await readEditor(page)).toContain('minemine');
  await context.close();
});
