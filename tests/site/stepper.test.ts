import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { AxeResults } from 'axe-core';
import type { Browser, BrowserContextOptions, Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchBrowser } from './browser.ts';
import { findElements, findPages } from './find-pages.ts';

const siteFolder = inject('siteFolder');
const siteUrl = inject('siteUrl');
/** It has two timelines, each below its program. */
const article = '/articles/when-nobody-is-looking/';
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** A page on which nothing is said on the console by the end. */
async function open(address: string, options: BrowserContextOptions = {}) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(String(error)));
  await page.goto(siteUrl + address);
  return {
    page,
    figure: page.locator('.timeline[data-snippet]').first(),
    async close() {
      expect(said).toEqual([]);
      await context.close();
    },
  };
}

interface ShownRow {
  readonly ms: number;
  readonly task: string;
  readonly text: string;
  readonly line: string;
  readonly output: string | undefined;
}

/** The events of a timeline, as its table tells them. */
const readRows = (figure: Locator): Promise<ShownRow[]> =>
  figure.locator('tbody tr').evaluateAll((rows) =>
    rows.map((row) => {
      const [time, task, what, line] = [...row.children].map(({ textContent }) => textContent);
      return {
        ms: Number.parseFloat(time ?? ''),
        task: row.querySelector('b')?.textContent ?? '',
        text: `${time}: ${task || 'the program'} ${what?.replace(/ called as (\S+)/, ' called')}`,
        line: line ?? '',
        output: (row as HTMLElement).dataset.output,
      };
    }),
  );

/** The step whose row is lit; -1 where none is. */
const litStep = (figure: Locator) =>
  figure
    .locator('tbody tr')
    .evaluateAll((rows) => rows.findIndex((row) => row.classList.contains('is-now')));

/** What of a page is lit for a timeline: its row, bar and mark, and lines of its program and of its output. */
const readLit = (figure: Locator) =>
  figure.evaluate((element: HTMLElement) => {
    const isSeen = (each: Element) => each.getClientRects().length > 0;
    const find = (selector: string) =>
      [...document.querySelectorAll<HTMLElement>(selector)].filter(isSeen);
    const listing = `.listing[data-snippet="${element.dataset.snippet}"]`;
    const seen = [...element.querySelectorAll<SVGElement>('svg .is-now')].filter(isSeen);
    return {
      lines: find(`${listing} .line.is-now`).map(({ dataset }) => dataset.line),
      outputs: find(`${listing} .printed-line.is-now`).map(({ dataset }) => dataset.output),
      tasks: seen.flatMap((each) => each.closest<SVGElement>('[data-task]')?.dataset.task ?? []),
      marks: seen.filter((each) => each.matches('.mark')).map(({ textContent }) => textContent),
      pointers: seen.filter((each) => each.matches('.now')).length,
    };
  });

test('the range moves by event with an arrow, by instant with Shift, and to the ends', async () => {
  const { page, figure, close } = await open(article);
  const rows = await readRows(figure);
  const range = figure.locator('input[type=range]');
  const firstOf = (ms: number) => rows.findIndex((row) => row.ms === ms);
  const instants = [...new Set(rows.map(({ ms }) => ms))];
  expect(instants.length).toBeGreaterThan(2);
  await range.focus();
  const after = async (key: string) => {
    await page.keyboard.press(key);
    expect(await range.getAttribute('aria-valuetext')).toBe(rows[await litStep(figure)]?.text);
    return litStep(figure);
  };
  expect(await after('ArrowRight')).toBe(1);
  expect(await after('ArrowRight')).toBe(2);
  expect(await after('ArrowLeft')).toBe(1);
  expect(await after('Shift+ArrowRight')).toBe(firstOf(instants[1] ?? 0));
  expect(await after('Shift+ArrowRight')).toBe(firstOf(instants[2] ?? 0));
  expect(await after('Shift+ArrowLeft')).toBe(firstOf(instants[1] ?? 0));
  expect(await after('End')).toBe(rows.length - 1);
  expect(await after('ArrowRight')).toBe(rows.length - 1);
  expect(await after('Home')).toBe(0);
  expect(await after('Shift+ArrowLeft')).toBe(0);
  await close();
});

test.for([
  [{ hasTouch: true, isMobile: true }, /^Play goes/],
  [{}, /^← and → go/],
] as const)('where there is %j, it tells of what is there: %s', async ([options, says]) => {
  const { figure, close } = await open(article, options);
  const event = figure.locator('.stepper-event');
  await event.waitFor();
  expect(await event.textContent()).toMatch(says);
  await close();
});

test('two timelines on one page do not fight for keys', async () => {
  const { page, close } = await open(article);
  const figures = await page.locator('.timeline[data-snippet]:has(.stepper)').all();
  expect(figures.length).toBeGreaterThan(1);
  const [one, two] = figures as [Locator, Locator];
  await two.locator('input[type=range]').focus();
  for (let times = 0; times < 3; times++) await page.keyboard.press('ArrowRight');
  expect([await litStep(one), await litStep(two)]).toEqual([-1, 3]);
  await one.locator('input[type=range]').focus();
  await page.keyboard.press('ArrowRight');
  expect([await litStep(one), await litStep(two)]).toEqual([1, 3]);
  await page.locator('h1').click();
  await page.keyboard.press('ArrowRight');
  expect([await litStep(one), await litStep(two)]).toEqual([1, 3]);
  await close();
});

test('every event lights up its row, its bar, its line and what it prints, and nothing else', async () => {
  const { page, figure, close } = await open(article);
  const rows = await readRows(figure);
  await figure.locator('input[type=range]').focus();
  await page.keyboard.press('End');
  await page.keyboard.press('Home');
  const waits = new Map<string, string>();
  for (const [step, row] of rows.entries()) {
    if (step > 0) await page.keyboard.press('ArrowRight');
    const line = row.text.endsWith('goes on') ? (waits.get(row.task) ?? '') : row.line;
    waits.set(row.task, row.line);
    const { marks, ...lit } = await readLit(figure);
    expect(lit, row.text).toEqual({
      lines: line === '' ? [] : [line],
      outputs: row.output === undefined ? [] : [row.output],
      tasks: row.task === '' ? [] : [row.task],
      pointers: 1,
    });
    expect(marks, row.text).toHaveLength(row.output === undefined ? 0 : 1);
  }
  expect(await litStep(figure)).toBe(rows.length - 1);
  await close();
});

test('a row, a bar, a line of the program and a line of output each light up the other three', async () => {
  const { page, figure, close } = await open(article);
  const rows = await readRows(figure);
  const step = rows.findIndex(({ output, task }) => output !== undefined && task !== '1');
  const { output, task, line } = rows[step] as ShownRow;
  const expected = { lines: [line], outputs: [output], tasks: [task], pointers: 1 };
  const listing = page.locator('.listing:has(+ .timeline)').first();
  const start = () => figure.locator('button[data-do=play] ~ input').fill('0');
  const expectLit = async () => expect(await readLit(figure)).toMatchObject(expected);

  await listing.locator(`.printed-line[data-output="${output}"]`).click();
  expect(await litStep(figure)).toBe(step);
  await expectLit();

  await start();
  await figure.locator('summary').click();
  await figure.locator('tbody tr').nth(step).click();
  await expectLit();

  await start();
  await figure.locator('svg:visible .mark[data-step]', { hasText: output }).first().click();
  await expectLit();

  await start();
  const program = listing.locator(`.line[data-line="${line}"]`);
  for (let times = 0; times < rows.length && (await litStep(figure)) !== step; times++)
    await program.click();
  await expectLit();

  const bar = figure.locator(`svg:visible [data-task="${task}"] .awaiting`).first();
  await bar.click({ position: { x: 2, y: 2 } });
  expect((await readLit(figure)).tasks).toEqual([task]);
  expect(await litStep(figure)).toBe(Number(await bar.getAttribute('data-step')));
  await close();
});

test('one polite live region says what a button has chosen, and what the end of playing is', async () => {
  const { page, figure, close } = await open(article);
  const live = page.locator('[aria-live], [role=status], [role=alert], [role=log], output');
  expect(await live.count()).toBe(1);
  expect(await live.getAttribute('aria-live')).not.toBe('assertive');
  const rows = await readRows(figure);
  await figure.locator('[data-do=on]').click();
  expect(await live.textContent()).toBe(rows[1]?.text);
  await figure.locator('[data-do=back]').click();
  expect(await live.textContent()).toBe(rows[0]?.text);
  // The range says its own value, which must not be heard twice.
  await figure.locator('input').focus();
  await page.keyboard.press('ArrowRight');
  expect(await live.textContent()).toBe(rows[0]?.text);
  await close();
});

test('playing goes through all events to the end, and pauses where it is told to', async () => {
  const { page, figure, close } = await open(article);
  const rows = await readRows(figure);
  await page.clock.install();
  const play = figure.locator('[data-do=play]');
  await play.click();
  expect(await play.textContent()).toBe('Pause');
  await page.clock.runFor(2_000);
  const reached = await litStep(figure);
  expect(reached).toBeGreaterThan(0);
  expect(reached).toBeLessThan(rows.length - 1);
  await play.click();
  expect(await play.textContent()).toBe('Play');
  await page.clock.runFor(60_000);
  expect(await litStep(figure)).toBe(reached);
  await play.click();
  await page.clock.runFor(60_000);
  expect(await litStep(figure)).toBe(rows.length - 1);
  expect(await play.textContent()).toBe('Play');
  expect(await page.locator('#announcement').textContent()).toBe(rows.at(-1)?.text);
  await play.click();
  expect(await litStep(figure)).toBe(0);
  await close();
});

test.for(['no-preference', 'reduce'] as const)(
  'where a reader prefers motion "%s", only a pointer may glide, and the page stays where it is',
  async (reducedMotion) => {
    const { page, figure, close } = await open(article, { reducedMotion });
    await figure.locator('[data-do=on]').click();
    const gliding = await page.evaluate(() =>
      [...document.querySelectorAll('.timeline *')].flatMap((element) => {
        const { transitionDuration, animationName } = getComputedStyle(element);
        const isStill = transitionDuration === '0s' && animationName === 'none';
        return isStill ? [] : [element.classList[0]];
      }),
    );
    expect([...new Set(gliding)]).toEqual(reducedMotion === 'reduce' ? [] : ['now']);
    const y = await page.evaluate(() => scrollY);
    await page.clock.install();
    await figure.locator('[data-do=play]').click();
    await page.clock.runFor(60_000);
    expect(await page.evaluate(() => scrollY)).toBe(y);
    await close();
  },
);

test('a link to a step opens at it, and a chosen step has its address', async () => {
  const { page, close } = await open(article);
  const second = page.locator('.timeline[data-snippet]:has(.stepper)').nth(1);
  const id = (await second.getAttribute('id')) ?? '';
  await second.locator('[data-do=on]').click();
  await second.locator('[data-do=on]').click();
  await expect.poll(() => new URL(page.url()).hash).toBe(`#t=${id}.2`);
  const href = await second.locator('.stepper .place-link').getAttribute('href');
  expect(href).toBe(`#t=${id}.2`);
  await close();

  const linked = await open(`${article}${href}`);
  const figure = linked.page.locator(`[id="${id}"]`);
  expect(await litStep(figure)).toBe(2);
  expect(await litStep(linked.figure)).toBe(-1);
  expect(await figure.locator('svg:visible').evaluate(isInView)).toBe(true);
  await linked.page.evaluate((hash) => {
    location.hash = hash;
  }, `#t=${id}.4`);
  await expect.poll(() => litStep(figure)).toBe(4);
  await linked.close();
});

test.for(['#t=nothing.3', '#t=t--order--gate.x', '#t=%E0%A4%A.1', '#t=t--order--gate.99999'])(
  'the address %s does no harm',
  async (hash) => {
    const { figure, close } = await open(article + hash);
    await figure.locator('[data-do=on]').click();
    expect(await litStep(figure)).toBe(1);
    await close();
  },
);

test('a link to a step of a solution, which is folded away, opens it', async () => {
  const { page, close } = await open('/curriculum/many-at-once/');
  const figure = page.locator('.solution .timeline[data-snippet]').first();
  const id = (await figure.getAttribute('id')) ?? '';
  expect(await figure.isVisible()).toBe(false);
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `#t=${id}.3`);
  await expect.poll(() => figure.isVisible()).toBe(true);
  expect(await litStep(figure)).toBe(3);
  await close();
});

const isInView = (element: Element) => {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
};

test('what is printed is dark on white, without controls and without the step of the reader', async () => {
  const { page, figure, close } = await open(article, { colorScheme: 'dark' });
  await figure.locator('[data-do=on]').click();
  const readLook = () =>
    figure.evaluate((element) => {
      const look = (selector: string) =>
        getComputedStyle(element.querySelector(`svg.is-medium ${selector}`) ?? element);
      return {
        ground: getComputedStyle(document.body).backgroundColor,
        isPointed: look('.now').visibility === 'visible' && look('.now').display !== 'none',
        isLit: look('.running.is-now').strokeWidth !== look('.running:not(.is-now)').strokeWidth,
      };
    });
  const dark = 'rgb(15, 23, 30)';
  expect(await readLook()).toEqual({ ground: dark, isPointed: true, isLit: true });
  await page.emulateMedia({ media: 'print' });
  expect(await readLook()).toEqual({
    ground: 'rgb(251, 252, 253)',
    isPointed: false,
    isLit: false,
  });
  expect(await figure.locator('.stepper').isVisible()).toBe(false);
  await close();
});

test.for([{ colorScheme: 'light' }, { colorScheme: 'dark' }, { forcedColors: 'active' }] as const)(
  'with a step lit and its table open, %j passes axe',
  async (options) => {
    const { page, figure, close } = await open(article, options);
    await figure.locator('summary').click();
    const rows = await readRows(figure);
    const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
    await page.evaluate(readFileSync(axe, 'utf8'));
    for (const step of [0, rows.findIndex(({ output }) => output !== undefined)]) {
      await figure.locator('tbody tr').nth(step).click();
      const { violations } = (await page.evaluate('axe.run()')) as AxeResults;
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    }
    await close();
  },
);

/** The scripts of a page, with what they import at once. */
function findScripts(html: string): string[] {
  const found = new Set<string>();
  const add = (file: string) => {
    if (found.has(file)) return;
    found.add(file);
    const code = readFileSync(path.join(siteFolder, file), 'utf8');
    const imported = code.matchAll(/import(?:[^"'();]*?from)?["']\.\/([^"']+)["']/g);
    for (const [, name = ''] of imported) add(path.posix.join(path.posix.dirname(file), name));
  };
  for (const { name, attributes } of findElements(html))
    if (name === 'script' && attributes.src) add(attributes.src);
  return [...found];
}

test('the stepper is loaded where there is a timeline, and weighs at most 6 kB compressed', () => {
  const isStepper = (file: string) =>
    readFileSync(path.join(siteFolder, file), 'utf8').includes('aria-valuetext');
  const pages = findPages(siteFolder).map(({ address, html }) => ({
    address,
    hasTimeline: /<figure[^>]* class="timeline[^>]* data-snippet/.test(html),
    scripts: findScripts(html),
  }));
  for (const { address, hasTimeline, scripts } of pages)
    expect(scripts.some(isStepper), address).toBe(hasTimeline);

  const bare = new Set(pages.find(({ address }) => address === '/')?.scripts);
  const { scripts } = pages.find(({ address }) => address === article) ?? { scripts: [] };
  const own = scripts.filter((file) => isStepper(file) || /Timeline|copy-text/.test(file));
  expect(own.length).toBeGreaterThan(1);
  const bytes = own
    .filter((file) => !bare.has(file))
    .reduce((sum, file) => sum + gzipSync(readFileSync(path.join(siteFolder, file))).length, 0);
  expect(bytes).toBeLessThanOrEqual(6_000);
});
