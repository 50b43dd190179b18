import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { AxeResults } from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { DiffOptions, Editor, EditorOptions, Problem } from '../../src/editor/index.ts';
import { launchBrowser } from './browser.ts';
import { makeEditorPage } from './editor-page.ts';
import { serveFolder } from './serve-folder.ts';

/** What the page of `makeEditorPage` offers, and what these tests keep there. */
declare global {
  var openEditor: (options: Partial<EditorOptions>) => Editor;
  var openDiff: (options: Partial<DiffOptions>) => { destroy(): void };
  var violations: string[];
  var editor: Editor;
  var calls: string[];
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const program = 'const a = 1;\nconst b = await load(a);\nconsole.log(b);\n';
let browser: Browser;
let folder: string;
let server: Awaited<ReturnType<typeof serveFolder>>;

beforeAll(async () => {
  folder = await makeEditorPage(inject('siteFolder'));
  [browser, server] = await Promise.all([launchBrowser(), serveFolder(folder)]);
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  await rm(folder, { recursive: true, force: true });
});

/** A page with an editor, which must have broken no rule of the policy by the end. */
async function open(options: BrowserContextOptions = {}) {
  const context = await browser.newContext({
    permissions: ['clipboard-read', 'clipboard-write'],
    ...options,
  });
  const page = await context.newPage();
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(String(error)));
  await page.goto(`${server.url}/`);
  await page.evaluate((code) => {
    globalThis.calls = [];
    const onChange = (code: string) => calls.push(`change: ${code}`);
    globalThis.editor = openEditor({ code, onChange, onRun: () => calls.push('run') });
  }, program);
  return {
    page,
    code: page.getByRole('textbox', { name: 'Program' }),
    readCode: () => page.evaluate(() => editor.code()),
    close: async () => {
      expect(await page.evaluate(() => violations)).toEqual([]);
      expect(said).toEqual([]);
      await context.close();
    },
  };
}

/** What has the focus: the id of an element, or `Program` for the editor's text. */
const findFocus = (page: Page) =>
  page.evaluate(() => {
    const active = document.activeElement;
    return active?.shadowRoot?.activeElement?.getAttribute('aria-label') ?? active?.id;
  });

test('typing changes the code and is told', async () => {
  const { page, code, readCode, close } = await open();
  await code.click();
  await page.keyboard.press('ControlOrMeta+Home');
  await page.keyboard.type('x');
  expect(await readCode()).toBe(`x${program}`);
  expect(await page.evaluate(() => calls)).toEqual([`change: x${program}`]);
  await close();
});

test('who comes by Tab goes on by Tab, and back', async () => {
  const { page, readCode, close } = await open();
  await page.locator('#before').focus();
  await page.keyboard.press('Tab');
  expect(await findFocus(page)).toBe('Program');
  await page.keyboard.press('Tab');
  expect(await findFocus(page)).toBe('after');
  await page.keyboard.press('Shift+Tab');
  expect(await findFocus(page)).toBe('Program');
  await page.keyboard.press('Shift+Tab');
  expect(await findFocus(page)).toBe('before');
  expect(await readCode()).toBe(program);
  await close();
});

test('after a click, Tab indents; Escape, then Tab, leaves', async () => {
  const { page, code, readCode, close } = await open();
  await code.click({ position: { x: 20, y: 20 } });
  await page.keyboard.press('Tab');
  expect(await readCode()).toBe(`  ${program}`);
  await page.keyboard.press('Shift+Tab');
  expect(await readCode()).toBe(program);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  expect(await findFocus(page)).toBe('after');
  // Who comes back by Tab is not held by the click of before.
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Shift+Tab');
  expect(await findFocus(page)).toBe('before');
  await close();
});

test('after typing, Tab indents', async () => {
  const { page, readCode, close } = await open();
  await page.evaluate(() => editor.focus());
  await page.keyboard.type('x');
  await page.keyboard.press('Home');
  await page.keyboard.press('Tab');
  expect(await readCode()).toBe(`  x${program}`);
  await close();
});

test('Ctrl or Cmd with Enter runs and changes nothing', async () => {
  const { page, readCode, close } = await open();
  await page.evaluate(() => editor.focus());
  await page.keyboard.press('ControlOrMeta+Enter');
  expect(await page.evaluate(() => calls)).toEqual(['run']);
  expect(await readCode()).toBe(program);
  await close();
});

test('a paste of a megabyte is refused in words, and the code stays', async () => {
  const { page, code, readCode, close } = await open();
  await page.evaluate(() => navigator.clipboard.writeText('await x;\n'.repeat(116_509)));
  await code.click();
  await page.keyboard.press('ControlOrMeta+V');
  const status = page.getByRole('status');
  await expect.poll(() => status.textContent()).toContain('would have 1,049 kB, and 100 kB are');
  expect(await readCode()).toBe(program);
  await page.keyboard.type('y');
  expect(await status.textContent()).toBe('');
  await close();
});

test('code from the program is not told as a change, and can be undone', async () => {
  const { page, readCode, close } = await open();
  await page.evaluate(() => editor.setCode('other();'));
  expect(await readCode()).toBe('other();');
  expect(await page.evaluate(() => calls)).toEqual([]);
  await page.evaluate(() => editor.focus());
  await page.keyboard.press('ControlOrMeta+Z');
  expect(await readCode()).toBe(program);
  expect(await page.evaluate(() => calls)).toEqual([`change: ${program}`]);
  await close();
});

test('a problem is told below its line until the line is changed', async () => {
  const { page, code, close } = await open({ viewport: { width: 320, height: 640 } });
  const long = `f(${'"long", '.repeat(40)}`;
  await page.evaluate((code) => editor.setCode(code), `${program}${long}`);
  const problem = { line: 2, column: 7, message: 'A name is missing here. '.repeat(4).trim() };
  await page.evaluate((problem: Problem) => editor.showProblem(problem), problem);
  const text = page.getByText(problem.message);
  const box = await text.boundingBox();
  expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(320);
  expect(await code.getAttribute('aria-invalid')).toBe('true');
  expect(await readDescription(page)).toContain(problem.message);
  await page.evaluate(() => editor.focus({ line: 2, column: 7 }));
  await page.keyboard.type('c');
  expect(await text.count()).toBe(0);
  expect(await page.evaluate(() => editor.code())).toContain('const cb = await');
  await close();
});

test('below a problem, each line stands beside its number', async () => {
  const { page, close } = await open();
  await page.evaluate(() =>
    editor.showProblem({ line: 1, column: 1, message: 'This is not TypeScript.' }),
  );
  const readTops = (selector: string) =>
    page
      .locator(selector)
      .evaluateAll((all) => all.map((each) => Math.round(each.getBoundingClientRect().top)));
  const lines = await readTops('.cm-line');
  expect(lines).toHaveLength(4);
  // The first is there for its width alone.
  await expect
    .poll(async () => (await readTops('.cm-lineNumbers .cm-gutterElement')).slice(1))
    .toEqual(lines);
  await close();
});

/** What a screen reader says of the text besides its name. */
const readDescription = (page: Page) =>
  page.evaluate(() => {
    const { shadowRoot } = document.querySelector('#place > *') ?? {};
    const ids = shadowRoot?.querySelector('[role=textbox]')?.getAttribute('aria-describedby');
    return ids?.split(' ').map((id) => shadowRoot?.getElementById(id)?.textContent);
  });

test('what the keys do is shown, and read out', async () => {
  const { page, close } = await open();
  const [hint] = (await readDescription(page)) ?? [];
  expect(hint).toMatch(/Escape, then Tab, leaves/);
  expect(await page.getByText(hint ?? '').isVisible()).toBe(true);
  await close();
});

test('the keyboard of a phone writes, is told of no other keys, and neither corrects nor capitalises', async () => {
  const phone = { viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true };
  const { page, code, readCode, close } = await open(phone);
  await code.tap({ position: { x: 1, y: 20 } });
  await page.keyboard.insertText('async ');
  expect(await readCode()).toBe(`async ${program}`);
  expect(await page.getByText('Tab indents').count()).toBe(0);
  const attributes = ['spellcheck', 'autocapitalize', 'autocorrect', 'translate', 'aria-multiline'];
  const values = await Promise.all(attributes.map((name) => code.getAttribute(name)));
  expect(values).toEqual(['false', 'off', 'off', 'no', 'true']);
  const size = await code.evaluate((content) => getComputedStyle(content).fontSize);
  expect(Number.parseFloat(size)).toBeGreaterThanOrEqual(16);
  await close();
});

test.for([{ colorScheme: 'light' }, { colorScheme: 'dark' }, { forcedColors: 'active' }] as const)(
  'is accessible and no wider than the screen, %j',
  async (options) => {
    const { page, code, close } = await open({ viewport: { width: 320, height: 640 }, ...options });
    await page.evaluate((before) => {
      editor.showProblem({ line: 3, column: 1, message: 'This is not TypeScript.' });
      openDiff({ before, after: before.replace('1', '2') });
    }, program);
    await code.click();
    await page.evaluate(axe);
    const { violations, passes } = await page.evaluate<AxeResults>(
      'axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"] })',
    );
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    // Rules have looked into the shadow root.
    expect(JSON.stringify(passes)).toContain('cm-content');
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
    await close();
  },
);

test('its colours are those of the page', async () => {
  const { page, close } = await open({ colorScheme: 'dark' });
  const colours = await page.evaluate(() => {
    const { shadowRoot } = document.querySelector('#place > *') ?? {};
    const colourOf = (element: Element | null | undefined) =>
      element ? getComputedStyle(element).color : '';
    const variable = (name: string) => {
      const probe = document.body.appendChild(document.createElement('i'));
      probe.style.color = `var(${name})`;
      return colourOf(probe);
    };
    return [
      [colourOf(shadowRoot?.querySelector('.token-keyword')), variable('--code-keyword')],
      [colourOf(shadowRoot?.querySelector('.token-await')), variable('--ink')],
      [colourOf(shadowRoot?.querySelector('.cm-editor')), variable('--ink')],
    ];
  });
  for (const [inEditor, inPage] of colours) expect(inEditor).toBe(inPage);
  await close();
});

test('a comparison marks what goes and what comes by signs, and numbers the lines of what it leads to', async () => {
  const { page, close } = await open();
  await page.evaluate((before) => {
    openDiff({ before, after: before.replace('const a = 1;', 'const a = 2;') });
  }, program);
  const diff = page.getByRole('textbox', { name: 'Changes' });
  expect(await diff.getAttribute('aria-readonly')).toBe('true');
  const marked = await diff.evaluate((content) =>
    [...content.querySelectorAll('.cm-deletedLine, .cm-changedLine')].map((line) => [
      getComputedStyle(line, '::before').content,
      line.textContent,
    ]),
  );
  expect(marked).toEqual([
    ['"−"', 'const a = 1;'],
    ['"+"', 'const a = 2;'],
  ]);
  const numbers = await page
    .locator('.cm-merge-b .cm-lineNumbers .cm-gutterElement')
    .allTextContents();
  expect(numbers.slice(1)).toEqual(['1', '2', '3', '4']);
  await close();
});

test('once destroyed, nothing of it is left', async () => {
  const { page, close } = await open();
  await page.evaluate(() => editor.destroy());
  expect(await page.locator('#place > *').count()).toBe(0);
  await close();
});

test('editor and comparison weigh no more than 200 kB', () => {
  const bytes = gzipSync(readFileSync(path.join(folder, 'editor.js'))).length;
  expect(bytes).toBeLessThanOrEqual(200_000);
});
