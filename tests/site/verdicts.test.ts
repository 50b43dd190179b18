import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { encodeShared } from '../../src/shared-code/index.ts';
import { launchBrowser } from './browser.ts';

const siteUrl = inject('siteUrl');
const solution = path.join(
  import.meta.dirname,
  '../../content/exercises/gather-in-order/solution.ts',
);
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

async function openArticle(context: BrowserContext) {
  const page = await context.newPage();
  await page.goto(`${siteUrl}/articles/why-waiting-is-the-work/`);
  return { page, listing: page.locator('.listing[data-program]').first() };
}

test('a run that gives something else than was recorded is said to', async () => {
  const context = await browser.newContext();
  await context.route('**/run/programs/**', async (route) => {
    const response = await route.fetch();
    const snippet = await response.json();
    expect(snippet.recording).toContain('"kind":"stdout"');
    const recording = snippet.recording.replace('"kind":"stdout"', '"kind":"stderr"');
    await route.fulfill({ response, json: { ...snippet, recording } });
  });
  const { listing } = await openArticle(context);
  await listing.locator('button.run').click();
  await listing.locator('.verdict.is-other').waitFor();
  expect(await listing.locator('.verdict').textContent()).toContain('something else');
  await context.close();
});

test('in a browser that has no workers, Run says so, and what was recorded is still there', async () => {
  const context = await browser.newContext();
  await context.addInitScript(() => Reflect.deleteProperty(globalThis, 'Worker'));
  const { page, listing } = await openArticle(context);
  await listing.locator('button.run').click();
  await listing.locator('.ending').waitFor();
  expect(await listing.locator('.ending').textContent()).toContain('could not start a worker');
  await listing.locator('button.edit').click();
  await page.locator('.cm-content').waitFor();
  await listing.locator('button.edit').click();
  expect(await listing.locator('.printed-line').count()).toBeGreaterThan(0);
  await context.close();
});

test('a link with an answer that passes claims nothing before Run is pressed', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  const fragment = await encodeShared(readFileSync(solution, 'utf8'));
  await page.goto(`${siteUrl}/curriculum/many-at-once/#${fragment}`);
  await page.locator('.workbench-choice:not(:empty)').waitFor();
  // Longer than its run takes.
  await page.waitForTimeout(2000);
  expect(await page.locator('.check-state').count()).toBe(0);
  expect(await page.locator('.workbench-status').textContent()).toBe('');
  expect(await page.locator('.exercise > .printed').isVisible()).toBe(false);
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
  await page.locator('.workbench .is-main').click();
  await page.locator('.workbench-status.is-solved').waitFor();
  await context.close();
});
