import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { HtmlValidate } from 'html-validate';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { checkExport, platforms } from '../../src/crossposts/index.ts';
import { launchBrowser } from './browser.ts';

const url = inject('siteUrl');
const articles = path.join(inject('siteFolder'), 'articles');
const slugs = readdirSync(articles).filter((name) =>
  existsSync(path.join(articles, name, 'crosspost')),
);
const toFile = ({ id, format }: { id: string; format: string }) =>
  `${id}.${format === 'html' ? 'html' : 'md'}`;
const htmlValidate = new HtmlValidate({
  extends: ['html-validate:document', 'html-validate:standard'],
  rules: { 'doctype-style': 'off', 'no-raw-characters': 'off', 'void-style': 'off' },
});

test('every article has its copies', () => {
  expect(slugs.length).toBeGreaterThan(0);
});

describe.for(slugs)('%s', (slug) => {
  test.for([...platforms])('keeps the rules of $label', async (platform) => {
    const text = readFileSync(path.join(articles, slug, 'crosspost', toFile(platform)), 'utf8');
    expect(checkExport(text, platform)).toEqual([]);
    expect(text).toContain(`/articles/${slug}/`);
    if (platform.format === 'html') {
      const { results } = await htmlValidate.validateString(text);
      expect(results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([]);
    }
  });

  test('has a twin in Markdown without a trace of MDX', () => {
    const twin = readFileSync(path.join(articles, `${slug}.md`), 'utf8');
    const prose = twin.replace(/^(`{3,}|~{3,})[\s\S]*?^\1$/gm, '').replace(/`[^`]+`/g, '');
    expect(twin).toMatch(/^# \S/);
    expect(prose).not.toMatch(/<(Snippet|Output|Value|Timeline|Compare)\b|\{\/\*|^import /m);
  });
});

describe('the page of the copies', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  test('copies and hands over each text as it is in the file, to be saved or read', async () => {
    const context = await browser.newContext({
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const page = await context.newPage();
    await page.goto(`${url}/articles/${slugs[0]}/crosspost/`);
    expect(await page.locator('meta[name=robots]').getAttribute('content')).toBe('noindex');
    for (const platform of platforms) {
      const file = `/articles/${slugs[0]}/crosspost/${toFile(platform)}`;
      const entry = page.locator('.export', { has: page.locator(`[id="export-${platform.id}"]`) });
      const text = await (await page.request.get(url + file)).text();
      expect(await entry.locator('a[download]').getAttribute('href')).toBe(file);
      expect(await entry.getByRole('link', { name: 'Read it' }).getAttribute('href')).toBe(file);
      await entry.getByRole('button', { name: /copy/i }).click();
      await expect.poll(() => page.evaluate('navigator.clipboard.readText()')).toBe(text);
      if (platform.intake)
        expect(await entry.locator(`a[href="${platform.intake.url}"]`).count()).toBe(1);
    }
    await context.close();
  });
});
