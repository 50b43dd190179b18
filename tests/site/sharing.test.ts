import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchBrowser } from './browser.ts';
import { findElements, findPages } from './find-pages.ts';

const url = inject('siteUrl');
const pages = findPages(inject('siteFolder'));
const slugs = readdirSync(path.join(inject('siteFolder'), 'articles'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);
const article = `${url}/articles/${slugs[0]}/`;
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

async function open(address: string, hasScripts = true): Promise<Page> {
  const context = await browser.newContext({
    javaScriptEnabled: hasScripts,
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const page = await context.newPage();
  await page.goto(address, { waitUntil: 'load' });
  return page;
}

test('every network is a plain link, also without scripts, and the buttons are not shown then', async () => {
  const page = await open(article, false);
  const hrefs = await page
    .locator('.share a')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
  expect(hrefs.map((href) => new URL(href).host || new URL(href).protocol)).toEqual([
    'x.com',
    'bsky.app',
    'share.joinmastodon.org',
    'www.threads.com',
    'www.linkedin.com',
    'www.facebook.com',
    'www.reddit.com',
    'news.ycombinator.com',
    'mailto:',
  ]);
  expect(await page.locator('.share button:visible').count()).toBe(0);
  await page.context().close();
});

test('what is shared is the canonical address', async () => {
  const page = await open(article);
  const canonical = await page.locator('link[rel=canonical]').getAttribute('href');
  for (const href of await page
    .locator('.share a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')))) {
    expect(decodeURIComponent(href ?? '')).toContain(canonical);
  }
  await page.getByRole('button', { name: 'Copy link' }).click();
  expect(await page.evaluate<string>('navigator.clipboard.readText()')).toBe(canonical);
  await page.context().close();
});

test('a link to an output line opens there, and the line stands out', async () => {
  const page = await open(article);
  const links = page.locator('.line-links').first();
  await links.locator('summary').click();
  await links.locator('a').first().click();
  const { hash } = new URL(page.url());
  expect(hash).toMatch(/^#output-/);
  await expect.poll(() => page.evaluate<string>('navigator.clipboard.readText()')).toBe(page.url());

  const other = await open(page.url(), false);
  const line = other.locator(`[id="${hash.slice(1)}"]`);
  expect(await line.evaluate((element) => element.matches('.printed-line:target'))).toBe(true);
  expect(await line.evaluate((element) => getComputedStyle(element).boxShadow)).not.toBe('none');
  expect(await line.evaluate((element) => element.getBoundingClientRect().top)).toBeLessThan(720);
  await other.context().close();
  await page.context().close();
});

test('a link to a program opens there, also without scripts', async () => {
  const page = await open(article);
  const link = page.locator('.listing-caption .place-link').last();
  await link.focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => page.evaluate<string>('navigator.clipboard.readText()')).toBe(page.url());

  const other = await open(page.url(), false);
  const target = other.locator('.listing:target');
  expect(await target.count()).toBe(1);
  expect(await target.evaluate((element) => element.getBoundingClientRect().top)).toBeLessThan(720);
  await other.context().close();
  await page.context().close();
});

test('every line of output has an anchor, and every listing with output a link to each of its lines', () => {
  for (const { html } of pages) {
    const elements = findElements(html);
    const lines = elements.filter(({ attributes }) => attributes.class === 'printed-line');
    const ids = lines.map(({ attributes }) => attributes.id);
    expect(new Set(ids).size).toBe(lines.length);
    const hrefs = elements
      .filter(({ attributes }) => attributes.class === 'place-link')
      .map(({ attributes }) => attributes.href);
    expect(hrefs).toEqual(expect.arrayContaining(ids.map((id) => `#${id}`)));
  }
});

test('every listing of an article has a link to itself', async () => {
  const page = await open(article);
  const [listings, links] = await Promise.all([
    page.locator('.listing').evaluateAll((all) => all.map(({ id }) => `#${id}`)),
    page
      .locator('.listing-caption .place-link')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href'))),
  ]);
  expect(links).toEqual(listings);
  await page.context().close();
});

test('a link to a step of a timeline opens there', async () => {
  const page = await open(
    url + (pages.find(({ html }) => html.includes('class="stepper '))?.address ?? ''),
  );
  const stepper = page.locator('.stepper').first();
  const range = stepper.getByRole('slider');
  for (let step = 0; step < 3; step++) await stepper.locator('[data-do=on]').click();
  const shown = await range.getAttribute('aria-valuetext');
  await range.focus();
  await page.keyboard.press('Tab');
  expect(await page.evaluate('document.activeElement.className')).toBe('place-link');
  await page.keyboard.press('Enter');
  expect(new URL(page.url()).hash).toMatch(/^#t=.+\.3$/);
  await expect.poll(() => page.evaluate<string>('navigator.clipboard.readText()')).toBe(page.url());

  const other = await open(page.url());
  const followed = other.locator('.stepper').first();
  expect(await followed.getByRole('slider').getAttribute('aria-valuetext')).toBe(shown);
  expect(await other.locator('.line.is-now, .is-now').count()).toBeGreaterThan(0);
  await expect
    .poll(() => followed.evaluate((element) => element.getBoundingClientRect().top))
    .toBeLessThan(720);
  await other.context().close();
  await page.context().close();
});
