import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { encodeShared } from '../../src/shared-code/index.ts';
import { launchBrowser } from './browser.ts';

const siteUrl = inject('siteUrl');
const exercises = fileURLToPath(new URL('../../content/exercises', import.meta.url));
const article = '/articles/why-waiting-is-the-work/';
const lesson = '/curriculum/many-at-once/';
const slug = 'gather-in-order';
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const readAnswer = (name: string, of = slug) =>
  readFileSync(path.join(exercises, of, `${name}.ts`), 'utf8');
const checks = readFileSync(path.join(exercises, slug, 'exercise.yaml'), 'utf8')
  .split('\n')
  .filter((line) => line.includes('- says:')).length;

/** A page on which nothing is said on the console by the end. */
async function open(address: string, context?: BrowserContext) {
  const own = context ?? (await browser.newContext());
  const page = await own.newPage();
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(String(error)));
  await page.goto(siteUrl + address);
  return {
    page,
    async close() {
      expect(said).toEqual([]);
      await own.close();
    },
  };
}

/** The text that an editor of the page shows, line by line. */
const readEditor = (page: Page) =>
  page
    .locator('.cm-content')
    .evaluate((content) =>
      [...content.querySelectorAll('.cm-line')].map((line) => line.textContent).join('\n'),
    );

/** Waits until the focus is in the editor, where it goes when the button that had it is gone. */
const hasFocus = (page: Page) => page.locator('.editor-place .cm-content:focus').waitFor();

async function write(page: Page, code: string) {
  await page.locator('.cm-content').click();
  await page.keyboard.press('ControlOrMeta+a');
  // Text in place of a selection, without a keyboard, would have Chromium add styles of its own.
  await page.keyboard.press('Delete');
  await page.keyboard.insertText(code);
}

async function openExercise(page: Page) {
  await page.locator('.workbench-open').click();
  await page.locator('.cm-content').waitFor();
}

async function answer(page: Page, code: string) {
  await write(page, code);
  await page.locator('.workbench .is-main').click();
  await page.locator('.workbench-status:not(:empty)').waitFor();
  await page.locator('.workbench .is-main:has-text("Run and check")').waitFor();
}

test('a snippet is edited, run, and put back', async () => {
  const { page, close } = await open(article);
  const listing = page.locator('.listing[data-program]').first();
  const recorded = await listing.locator('.printed').textContent();
  await listing.locator('button.edit').click();
  await page.locator('.cm-content').waitFor();
  await write(page, "console.log('changed', 1 + 1);");
  await page.keyboard.press('ControlOrMeta+Enter');
  await listing.locator('.verdict.is-own').waitFor();
  expect(await listing.locator('.printed-line').allTextContents()).toEqual(['0 ms  changed 2\n']);
  await listing.locator('button.edit').click();
  expect(await listing.locator('.printed').textContent()).toBe(recorded);
  expect(await listing.locator('.program').isVisible()).toBe(true);
  await close();
});

test('a program that is written back as it was has the recorded timeline again', async () => {
  const { page, close } = await open('/articles/when-nobody-is-looking/');
  const listing = page.locator('.listing[data-program]:has(+ .timeline.is-below)').first();
  const timeline = page.locator('.listing[data-program] + .timeline.is-below').first();
  const recorded = await timeline.innerHTML();
  await listing.locator('button.edit').click();
  await page.locator('.cm-content').waitFor();
  const original = await readEditor(page);
  await write(page, "console.log('changed');");
  await listing.locator('button.run').click();
  await listing.locator('.verdict.is-own').waitFor();
  expect(await timeline.innerHTML()).not.toBe(recorded);
  await write(page, original);
  await listing.locator('button.run').click();
  await listing.locator('.verdict.is-same').waitFor();
  expect(await timeline.innerHTML()).toBe(recorded);
  await close();
});

test('what cannot run says so at its line, in the editor and below', async () => {
  const { page, close } = await open(article);
  const listing = page.locator('.listing[data-program]').first();
  await listing.locator('button.edit').click();
  await page.locator('.cm-content').waitFor();
  await write(page, "console.log('a');\nconst = 1;");
  await listing.locator('button.run').click();
  await listing.locator('.ending').waitFor();
  expect(await listing.locator('.ending').textContent()).toContain('line 2, column 7');
  expect(await page.locator('.cm-problemText').textContent()).toBe('Unexpected token "="');
  await close();
});

test('why an answer cannot run is said once below the editor', async () => {
  const { page, close } = await open(lesson);
  await openExercise(page);
  await answer(page, readAnswer('solution'));
  await answer(page, 'oops(\nconst b = 2;');
  expect(await page.locator('.workbench-status.is-solved').count()).toBe(0);
  expect(await page.locator('.cm-problemText').textContent()).toBe('Unexpected token "const"');
  const text = (await page.locator('.exercise').textContent()) ?? '';
  expect(text.match(/Unexpected token "const"/g)).toHaveLength(1);
  expect(await page.locator('.workbench-status').textContent()).toBe(
    'It does not run. Line 2, column 1: Unexpected token "const"',
  );
  await close();
});

test('a program that loops is stopped, and the page goes on', async () => {
  const { page, close } = await open(article);
  const listing = page.locator('.listing[data-program]').first();
  await listing.locator('button.edit').click();
  await page.locator('.cm-content').waitFor();
  await write(page, "console.log('begun');\nwhile (true);");
  await listing.locator('button.run').click();
  await listing.locator('.ending').waitFor();
  expect(await listing.locator('.printed').textContent()).toMatch(/begun[\s\S]*limit of real time/);
  expect(await readEditor(page)).toContain('while (true);');
  await close();
});

test('what a browser lacks is said where the output is, and there is no Run', async () => {
  const { page, close } = await open('/curriculum/servers-and-clients/');
  const figure = page.locator('.listing:has-text("does not run in a page")').first();
  expect(await figure.locator('.provenance').textContent()).toContain('it uses the network');
  expect(await figure.locator('button.run').count()).toBe(0);
  await close();
});

test('an answer is checked, and solves the exercise', async () => {
  const { page, close } = await open(lesson);
  await openExercise(page);
  await answer(page, readAnswer('solution'));
  expect(await page.locator('.workbench-status').textContent()).toContain(
    `All ${checks} checks hold`,
  );
  expect(await page.locator('.exercise-checks .holds').count()).toBe(checks);
  expect(await page.locator('.exercise > .timeline svg').count()).toBeGreaterThan(0);
  await close();
});

test('a known mistake earns its own hint, and each failing check says what was found', async () => {
  const { page, close } = await open(lesson);
  await openExercise(page);
  await answer(page, readAnswer('wrong/sequential'));
  await page.locator('.workbench-help:not(:empty)').waitFor();
  expect(await page.locator('.workbench-help').textContent()).toContain('the waits add up');
  expect(await page.locator('.exercise-checks .fails .finding').allTextContents()).toContainEqual(
    expect.stringContaining('6000 ms'),
  );
  await close();
});

test('what is printed in place of what several checks miss is said once, above them', async () => {
  const { page, close } = await open(lesson);
  await openExercise(page);
  await answer(page, "console.log('Wait.');");
  const found = await page.locator('.exercise-checks .finding').allTextContents();
  expect(found.filter((text) => text.includes('there is no line')).length).toBeGreaterThan(1);
  const section = (await page.locator('.exercise').textContent()) ?? '';
  expect(section.match(/printed is "Wait\."\.?/gi)).toEqual(['Printed is "Wait."']);
  await close();
});

test('the checks that fail stand right below how many hold', async () => {
  const { page, close } = await open(lesson);
  await openExercise(page);
  const readChecks = () =>
    page.locator('.exercise-checks li').evaluateAll((items) => items.map((item) => item.className));
  const before = await page.locator('.exercise-checks').textContent();
  await answer(page, readAnswer('wrong/sequential'));
  const failed = (await readChecks()).filter((name) => name === 'fails').length;
  expect(failed).toBeGreaterThan(0);
  expect((await readChecks()).slice(0, failed)).toEqual(Array(failed).fill('fails'));
  expect(await page.locator('.workbench-status + * + * + .exercise-checks').count()).toBe(1);
  await answer(page, readAnswer('solution'));
  const held = await page.locator('.exercise-checks').textContent();
  expect(held?.replaceAll('Holds: ', '')).toBe(before);
  await close();
});

test('a project is answered on its own page, and a mistake earns its hint there', async () => {
  const of = 'the-harbour-report';
  const { page, close } = await open(`/curriculum/${of}/`);
  await openExercise(page);
  await answer(page, readAnswer('wrong/last-reason-only', of));
  await page.locator('.workbench-help:not(:empty)').waitFor();
  expect(await page.locator('.workbench-help').textContent()).toContain('Keep the reason of each');
  await answer(page, readAnswer('solution', of));
  expect(await page.locator('.workbench-status').textContent()).toMatch(/All \d+ checks hold/);
  await close();
});

test('who solves the exercise of a lesson has done the lesson, can undo that, and is led on', async () => {
  const { page, close } = await open(lesson);
  const box = page.getByRole('checkbox', { name: 'This lesson is done' });
  await openExercise(page);
  await answer(page, readAnswer('wrong/sequential'));
  expect(await box.isChecked()).toBe(false);
  await answer(page, readAnswer('solution'));
  expect(await box.isChecked()).toBe(true);
  const next = page.locator('.exercise').getByRole('link', { name: 'Next: ' });
  expect(await next.getAttribute('href')).toBe(
    new URL((await page.locator('.later').getAttribute('href')) ?? '', page.url()).href,
  );

  await page.getByRole('button', { name: 'Undo that' }).click();
  expect(await box.isChecked()).toBe(false);
  // What a reader has taken back stays so.
  await answer(page, readAnswer('solution'));
  expect(await box.isChecked()).toBe(false);
  await page.getByRole('button', { name: 'Mark it as done' }).click();
  await page.locator('.exercise button:has-text("Undo that"):focus').waitFor();
  await page.goto(`${siteUrl}/curriculum/`);
  expect(await page.locator('.curriculum-progress').textContent()).toContain('1 of');
  await close();
});

test('an answer is kept on this machine, and undone work can be had back', async () => {
  const context = await browser.newContext();
  const first = await open(lesson, context);
  await openExercise(first.page);
  await write(first.page, '// mine\n');
  await first.page.close();
  const { page, close } = await open(lesson, context);
  expect(await page.locator('.workbench-open').textContent()).toBe('Go on with your answer');
  await openExercise(page);
  expect(await readEditor(page)).toBe('// mine\n');
  await page.getByRole('button', { name: 'Start over' }).click();
  expect(await readEditor(page)).toBe(readAnswer('starter'));
  await page.getByRole('button', { name: 'Undo that' }).click();
  expect(await readEditor(page)).toBe('// mine\n');
  await close();
});

test('of two tabs neither writes over what the other has written', async () => {
  const context = await browser.newContext();
  const [one, two] = [await open(lesson, context), await open(lesson, context)];
  for (const { page } of [one, two]) await openExercise(page);
  await write(one.page, '// one');
  await expect.poll(() => readEditor(two.page)).toBe('// one');
  await two.page.evaluate(
    "localStorage.setItem('awaited.exercise.gather-in-order', JSON.stringify({ version: 1, attempts: 0, code: '// three', editedAt: 9e12 }))",
  );
  await two.page.locator('.cm-content').click();
  await two.page.keyboard.type('x');
  await two.page.locator('.workbench-notice:not(:empty)').waitFor();
  await two.page.getByRole('button', { name: 'Take the other' }).click();
  expect(await readEditor(two.page)).toBe('// three');
  await hasFocus(two.page);
  await one.close();
});

test('where nothing can be kept, the editor works and says so', async () => {
  const context = await browser.newContext();
  await context.addInitScript(
    "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } })",
  );
  const { page, close } = await open(lesson, context);
  await openExercise(page);
  await answer(page, readAnswer('solution'));
  expect(await page.locator('.workbench-status').textContent()).toContain(
    `All ${checks} checks hold`,
  );
  expect(await page.locator('.workbench-notice').textContent()).not.toBe('');
  await close();
});

test('a link carries an answer, which is shown, not run, and does not replace the own one', async () => {
  const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  const sender = await open(lesson, context);
  await openExercise(sender.page);
  await write(sender.page, "console.log('from a link');");
  await sender.page.getByRole('button', { name: 'Link to this answer' }).click();
  await sender.page.locator('.workbench-notice:has-text("clipboard")').waitFor();
  const link = await sender.page.evaluate(() => navigator.clipboard.readText());
  expect(link).toMatch(/#code=1\.[\w-]+$/);
  await sender.close();

  const { page, close } = await open(link.replace(siteUrl, ''));
  await page.locator('.workbench-choice:has-text("came with the link")').waitFor();
  expect(await readEditor(page)).toBe("console.log('from a link');");
  expect(await page.locator('.exercise > .printed').isHidden()).toBe(true);
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  await page.getByRole('button', { name: 'Back to your own' }).click();
  expect(await readEditor(page)).toBe(readAnswer('starter'));
  await hasFocus(page);
  await close();
});

test('what came with a link is in sight on a phone, with the choice about it above the program', async () => {
  const context = await browser.newContext({ viewport: { width: 360, height: 640 } });
  const long = "console.log('from a link');\n".repeat(60);
  const { page, close } = await open(`${lesson}#${await encodeShared(long)}`, context);
  const choice = page.locator('.workbench-choice');
  await choice.getByRole('button', { name: 'Make it your answer' }).waitFor();
  await page.locator('.workbench-choice:focus').waitFor();
  const { y = -1, height = 0 } = (await choice.boundingBox()) ?? {};
  expect(y).toBeGreaterThanOrEqual(0);
  expect(y + height).toBeLessThanOrEqual(640);
  const editor = await page.locator('.editor-place').boundingBox();
  expect(editor?.y).toBeGreaterThanOrEqual(y + height);
  await close();
});

test('neither a second link nor a copied one makes the reader lose the own answer', async () => {
  const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  const { page, close } = await open(lesson, context);
  await openExercise(page);
  await write(page, '// mine');
  for (const code of ['// first', '// second']) {
    const fragment = await encodeShared(code);
    await page.evaluate((hash) => {
      location.hash = hash;
    }, fragment);
    await expect.poll(() => readEditor(page)).toBe(code);
  }
  await page.getByRole('button', { name: 'Link to this answer' }).click();
  await page.locator('.workbench-notice:has-text("clipboard")').waitFor();
  await page.getByRole('button', { name: 'Back to your own' }).click();
  expect(await readEditor(page)).toBe('// mine');
  expect(await page.evaluate(() => localStorage['awaited.exercise.gather-in-order'])).toContain(
    '// mine',
  );
  await close();
});

test('a link that is cut off says so', async () => {
  const { page, close } = await open(`${lesson}#code=1.eJw`);
  await page.locator('.workbench-notice:not(:empty)').waitFor();
  expect(await page.locator('.workbench-notice').textContent()).toContain('cannot be read');
  await page.locator('.workbench-notice:focus').waitFor();
  await close();
});

test('the solution can be compared with the own answer', async () => {
  const { page, close } = await open(lesson);
  await openExercise(page);
  await page.locator('.solution > summary').click();
  await page.locator('.solution > details > summary').click();
  await page.getByRole('button', { name: 'Compare with your answer' }).click();
  expect(await page.locator('.comparison-place .cm-changedLine').count()).toBeGreaterThan(0);
  expect(await page.getByText('− yours, + the solution').isVisible()).toBe(true);
  await close();
});

test('on a phone nothing is wider than the page', async () => {
  const context = await browser.newContext({ viewport: { width: 320, height: 700 } });
  const { page, close } = await open(lesson, context);
  await openExercise(page);
  await answer(page, readAnswer('wrong/sequential'));
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBe(320);
  await close();
});
