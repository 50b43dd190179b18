import { fileURLToPath } from 'node:url';
import { deflateSync } from 'node:zlib';
import { build } from 'esbuild';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { SavedWork } from '../../src/saved-work/index.ts';
import type { SharedCode } from '../../src/shared-code/index.ts';
import { launchBrowser } from './browser.ts';

declare global {
  var work: SavedWork;
  var changes: string[];
  var shared: {
    encodeShared(code: string): Promise<string>;
    decodeShared(fragment: string): Promise<SharedCode>;
  };
}

const entry = (folder: string) =>
  fileURLToPath(new URL(`../../src/${folder}/index.ts`, import.meta.url));
let browser: Browser;
let script: string;

beforeAll(async () => {
  const { outputFiles } = await build({
    stdin: {
      contents: `
        import { createSavedWork, createStore } from ${JSON.stringify(entry('saved-work'))};
        import * as shared from ${JSON.stringify(entry('shared-code'))};
        const work = createSavedWork({ store: createStore(() => localStorage), prefix: 'test' });
        Object.assign(globalThis, { work, shared, changes: [] });
        addEventListener('storage', ({ key }) => { if (work.isAbout(key)) changes.push(key); });
      `,
      resolveDir: fileURLToPath(new URL('.', import.meta.url)),
    },
    bundle: true,
    format: 'iife',
    platform: 'browser',
    write: false,
  });
  script = outputFiles[0]?.text ?? '';
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

async function openTab(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${inject('siteUrl')}/about/`);
  await page.evaluate(script);
  return page;
}

test('a tab hears of what another one keeps, and does not write over it silently', async () => {
  const context = await browser.newContext();
  const [here, there] = [await openTab(context), await openTab(context)];
  await there.evaluate(() => work.openExercise('gather').saveCode('theirs'));
  await expect.poll(() => here.evaluate(() => changes)).toEqual(['test.exercise.gather']);
  const kept = await here.evaluate(() => {
    const exercise = work.openExercise('gather');
    return [exercise.saveCode('mine')?.kind, exercise.read().value.code];
  });
  expect(kept).toEqual(['elsewhere', 'theirs']);
  await context.close();
});

test('when the storage of the browser is full, that is told, and nothing is lost', async () => {
  const context = await browser.newContext();
  const page = await openTab(context);
  const result = await page.evaluate(() => {
    const code = 'x'.repeat(90_000);
    const refused = Array.from({ length: 100 }, (_, number) =>
      work.openExercise(`exercise-${number}`).saveCode(code),
    ).filter((problem) => problem !== undefined);
    const kept = [...work.readExercises().values()].filter(({ value }) => value.code === code);
    return {
      kinds: [...new Set(refused.map(({ kind }) => kind))],
      all: kept.length + refused.length,
    };
  });
  expect(result).toEqual({ kinds: ['full'], all: 100 });
  await context.close();
});

test('links are read in a browser as they are in Node', async () => {
  const context = await browser.newContext();
  const page = await openTab(context);
  const code = 'console.log(await Promise.all(["é", "𝄞"]));\n';
  const fragment = await page.evaluate((code) => shared.encodeShared(code), code);
  const toLink = (text: string | Buffer) => `code=1.${deflateSync(text).toString('base64url')}`;
  const cases = [
    [fragment, code],
    [fragment.slice(0, -1), /missing or was changed/],
    [`${fragment}AAAA`, /missing or was changed/],
    [`${fragment.slice(0, 30)}A${fragment.slice(31)}`, /missing or was changed/],
    [toLink('x'.repeat(100_001)), /more than 100 kB/],
    [toLink(Buffer.alloc(100_000_000)), /more than 100 kB/],
  ] as const;
  for (const [link, expected] of cases) {
    const result = await page.evaluate((link) => shared.decodeShared(link), link);
    if (typeof expected === 'string') expect(result).toEqual({ kind: 'code', code: expected });
    else expect(result).toEqual({ kind: 'problem', says: expect.stringMatching(expected) });
  }
  await context.close();
});
