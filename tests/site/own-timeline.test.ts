import { readFileSync } from 'node:fs';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchBrowser } from './browser.ts';

const siteUrl = inject('siteUrl');
const article = '/articles/when-nobody-is-looking/';
const lesson = '/curriculum/many-at-once/';
const solution = new URL('../../content/exercises/gather-in-order/solution.ts', import.meta.url);
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** An hour beside 3 ms: line 3 waits, line 4 prints. */
const hour = `import { setTimeout as sleep } from 'node:timers/promises';
async function nap(ms: number) {
  await sleep(ms);
  console.log('slept', ms);
}
await nap(3);
await nap(3_600_000);
`;

async function open(address: string) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(String(error)));
  await page.goto(siteUrl + address);
  return {
    page,
    async close() {
      expect(said).toEqual([]);
      await context.close();
    },
  };
}

async function write(page: Page, code: string) {
  await page.locator('.cm-content').click();
  await page.keyboard.press('ControlOrMeta+a');
  // Text in place of a selection, without a keyboard, would have Chromium add styles of its own.
  await page.keyboard.press('Delete');
  await page.keyboard.insertText(code);
}

/** Opens the first program of an article that has a timeline below it, and runs other code in its place. */
async function runOther(page: Page, code: string) {
  const listing = page.locator('.listing[data-program]:has(+ .timeline.is-below)').first();
  const figure = page.locator('.listing[data-program] + .timeline.is-below').first();
  await listing.locator('button.edit').click();
  await page.locator('.cm-content').waitFor();
  await write(page, code);
  await listing.locator('button.run').click();
  await listing.locator('.verdict.is-own').waitFor();
  return { listing, figure };
}

const litTexts = (place: Locator) => place.locator('.is-now').allTextContents();
/** The lit lines of an editor. */
const litCode = (place: Locator) => place.locator('.cm-shownLine').allTextContents();
const rowTimes = (figure: Locator) => figure.locator('tbody tr > :first-child').allTextContents();
/** The step whose row is lit; -1 where none is. */
const litStep = (figure: Locator) =>
  figure
    .locator('tbody tr')
    .evaluateAll((rows) => rows.findIndex((row) => row.classList.contains('is-now')));
const litTime = (figure: Locator) => figure.locator('tr.is-now > :first-child').textContent();

test('a reader steps through the own run: row, bar, output, and the line in the editor', async () => {
  const { page, close } = await open(article);
  const { listing, figure } = await runOther(page, hour);
  expect(await figure.locator('.stepper').isVisible()).toBe(true);
  const range = figure.locator('input[type=range]');
  expect(await range.getAttribute('aria-label')).toMatch(/^Step through /);
  const times = await rowTimes(figure);
  expect(await range.getAttribute('max')).toBe(String(times.length - 1));
  await range.focus();
  await page.keyboard.press('Shift+ArrowRight');
  expect(await litTime(figure)).toBe('3 ms');
  expect(await litCode(listing)).toEqual(['  await sleep(ms);']);

  await listing.locator('.printed-line').nth(1).click();
  expect(await litTime(figure)).toBe('3600003 ms');
  expect(await litCode(listing)).toEqual(["  console.log('slept', ms);"]);
  expect(await litTexts(listing)).toHaveLength(1);
  expect(
    await figure.locator('svg:visible [data-task].is-now, svg:visible [data-task] .is-now').count(),
  ).toBe(1);

  // Another program than the one that ran has no such line.
  await write(page, '// something else');
  expect(await litCode(listing)).toEqual([]);
  await close();
});

test('playing an hour beside 3 ms takes seconds, and stops at both', async () => {
  const { page, close } = await open(article);
  const { figure } = await runOther(page, hour);
  const times = await rowTimes(figure);
  await page.clock.install();
  await figure.locator('[data-do=play]').click();
  const seen = new Map<string | null, number>();
  for (let ms = 0; ms < 20_000; ms += 50) {
    await page.clock.runFor(50);
    if ((await figure.locator('tr.is-now').count()) === 0) continue;
    const time = await litTime(figure);
    seen.set(time, (seen.get(time) ?? 0) + 50);
  }
  expect([...seen.keys()]).toEqual(['0 ms', '3 ms', '3600003 ms']);
  expect(seen.get('3 ms')).toBeGreaterThanOrEqual(1_500);
  expect(await figure.locator('tbody tr').last().getAttribute('class')).toBe('is-now');
  expect(times.length).toBeGreaterThan(8);
  await close();
});

test('an own run has no addresses, and putting the program back brings the recorded steps back', async () => {
  const { page, close } = await open(article);
  const address = page.url();
  const { listing, figure } = await runOther(page, hour);
  const recordedText = page.locator('.listing .program .line.is-now');
  expect(await figure.locator('.place-link').count()).toBe(0);
  const own = await rowTimes(figure);
  await figure.locator('[data-do=on]').click();
  await figure.locator('[data-do=play]').click();
  const id = await figure.getAttribute('id');
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `#t=${id}.5`);
  expect(await litStep(figure)).not.toBe(5);
  await page.evaluate(() => history.back());
  await expect.poll(() => page.url()).toBe(address);

  await listing.locator('button.edit').click();
  expect(await rowTimes(figure)).not.toEqual(own);
  expect(await page.locator('.is-now').count()).toBe(0);
  await figure.locator('input').focus();
  await page.keyboard.press('ArrowRight');
  expect(await litStep(figure)).toBe(1);
  expect(await figure.locator('[data-do=play]').textContent()).toBe('Play');
  await listing.locator('.printed-line').first().click();
  expect(await recordedText.count()).toBe(1);
  await expect.poll(() => new URL(page.url()).hash).toMatch(`#t=${id}.`);
  await close();
});

test('an answer to an exercise is stepped through like any run, anew after each', async () => {
  const { page, close } = await open(lesson);
  const bench = page.locator('.workbench');
  await page.locator('.workbench-open').click();
  await page.locator('.cm-content').waitFor();
  for (const code of [readFileSync(solution, 'utf8'), hour]) {
    await write(page, code);
    await page.locator('.workbench .is-main').click();
    await page.locator('.workbench .is-main:has-text("Run and check")').waitFor();
    const figure = page.locator('.exercise > .timeline');
    const printed = page.locator('.exercise > .printed .printed-line');
    await printed.first().click();
    expect(await figure.locator('tr.is-now').count()).toBe(1);
    expect(await page.locator('.exercise > .printed .is-now').count()).toBe(1);
    // The marks of the picture name the lines by their numbers.
    const numbers = await printed.evaluateAll((lines) =>
      lines.map((line) => getComputedStyle(line, '::before').content),
    );
    expect(numbers.slice(0, 2)).toEqual(['"1"', '"2"']);
    expect(await litCode(bench)).toHaveLength(1);
    const steps = await rowTimes(figure);
    await figure.locator('input').focus();
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowLeft');
    expect(await litStep(figure)).toBe(steps.length - 2);
  }
  await close();
});
