import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { PageExercise } from '../../src/exercises/index.ts';
import { launchBrowser } from './browser.ts';
import { findPages } from './find-pages.ts';

const siteUrl = inject('siteUrl');
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const steps = findPages(inject('siteFolder')).flatMap(({ address, html }) => {
  const [, exercise] = /data-address="([^"]+)"/.exec(html) ?? [];
  const [, heading] = /class="exercise" aria-labelledby="([^"]+)"/.exec(html) ?? [];
  return exercise ? [{ address, exercise, heading }] : [];
});
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

/** Where the focus is, also inside an editor, and what a reader without a mouse would miss there. */
function lookAtFocus(wanted: string) {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  const isThere = focused?.matches(wanted) ?? false;
  const findProblem = () => {
    if (!focused || focused === document.body) return 'is lost';
    const { top, bottom, width, height } = focused.getBoundingClientRect();
    if (width * height === 0) return 'has no size';
    if (bottom <= 0 || top >= innerHeight) return 'is out of sight';
    for (let at: Element | null = focused; at; at = at.parentElement) {
      const { outlineStyle, outlineWidth } = getComputedStyle(at);
      if (outlineStyle !== 'none' && outlineWidth !== '0px') return undefined;
    }
    return 'is not marked';
  };
  const problem = findProblem();
  const shown = focused?.outerHTML.slice(0, 120);
  return { isThere, problem: problem && `The focus ${problem}: ${shown}` };
}

/** A reader without a mouse, to whom the focus must be visible at each step. */
function createReader(page: Page) {
  const mostStops = 300;

  /** Whether the focus is at what is wanted. */
  const look = async (wanted: string) => {
    const seen = await page.evaluate(lookAtFocus, wanted);
    if (!seen.problem) return seen.isThere;
    // The editor scrolls, and marks itself, with the next picture.
    const findProblem = async () => (await page.evaluate(lookAtFocus, wanted)).problem;
    await expect.poll(findProblem, { timeout: 2000 }).toBe(undefined);
    return (await page.evaluate(lookAtFocus, wanted)).isThere;
  };
  const press = async (key: string, wanted: string) => {
    await page.keyboard.press(key);
    return look(wanted);
  };

  return {
    /** Presses a key, after which the focus must be at what is wanted. */
    async press(key: string, wanted: string) {
      expect({ key, wanted, isThere: await press(key, wanted) }).toMatchObject({ isThere: true });
    },
    /** Goes on by Tab, or back, to what is wanted. */
    async goTo(wanted: string, key = 'Tab') {
      for (let stops = 0; stops < mostStops; stops++) {
        if (await press(key, wanted)) return;
      }
      throw new Error(`${key} does not lead to ${wanted}.`);
    },
  };
}

async function findViolations(page: Page, rules: readonly string[]): Promise<string[]> {
  const options = { runOnly: rules, resultTypes: ['violations'], preload: false };
  // The code of listings is looked at on every page already, and takes most of the time.
  const { violations } = await page.evaluate<AxeResults>(
    `axe.run({ include: '.exercise', exclude: '.program' }, ${JSON.stringify(options)})`,
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}

const allRules = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'];
const editor = '.cm-content[contenteditable=true]';
const run = '.workbench-bar .is-main';

test.for(steps)(
  'the exercise of $address needs no mouse, and is accessible with all of it open',
  async ({ address, exercise, heading }, { onTestFinished }) => {
    const page = await browser.newPage();
    onTestFinished(() => page.close());
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    page.on('pageerror', (error) => said.push(String(error)));
    // As the list of contents leads there: the next stop of Tab is the first one below.
    await page.goto(`${siteUrl}${address}#${heading}`);
    const { wrong } = await page.evaluate<PageExercise>(
      `fetch('${exercise}').then((response) => response.json())`,
    );
    const [mistake] = wrong;
    if (!mistake) throw new Error('The exercise knows no mistake.');
    const reader = createReader(page);

    await reader.goTo('.workbench-open');
    await page.keyboard.press('Enter');
    await page.locator('.editor-place .cm-content:focus').waitFor();
    await reader.press('ControlOrMeta+a', editor);
    await reader.press('Delete', editor);
    await page.keyboard.insertText(mistake.program.files[mistake.program.entry] ?? '');
    await reader.press('Escape', editor);
    await reader.press('Tab', run);
    await page.keyboard.press('Enter');
    const help = page.locator('.workbench-help:not(:empty)');
    expect(await help.textContent()).toBe(mistake.hint.replaceAll('`', ''));
    await reader.press('Shift', run);

    for (let hints = await page.locator('.hint').count(); hints > 0; hints--) {
      await reader.goTo('.hint > summary');
      await reader.press('Enter', '.hint > summary');
    }
    await reader.goTo('.solution > summary');
    await page.keyboard.press('Enter');
    await reader.goTo('.solution > details > summary');
    await page.keyboard.press('Enter');
    await reader.goTo('.comparison-offer button');
    await page.keyboard.press('Enter');
    await reader.press('Tab', '.cm-content[aria-readonly=true]');

    const startOver = '.workbench-bar .action:nth-child(2)';
    await reader.goTo(startOver, 'Shift+Tab');
    await reader.press('Enter', startOver);
    await reader.goTo('.workbench-notice button');
    await reader.press('Enter', editor);

    await page.evaluate(axe);
    expect(await findViolations(page, allRules)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await findViolations(page, ['color-contrast'])).toEqual([]);
    expect(said).toEqual([]);
  },
);

test('from the top of a lesson to the editor, each stop of Tab can be seen', async ({
  onTestFinished,
}) => {
  const page = await browser.newPage();
  onTestFinished(() => page.close());
  await page.goto(siteUrl + steps[0]?.address);
  await createReader(page).goTo('.workbench-open');
});
