import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { HtmlValidate } from 'html-validate';
import { describe, expect, inject, test } from 'vitest';
import { findElements, findPages } from './find-pages.ts';

const folder = inject('siteFolder');
const pages = findPages(folder);
const anchors = new Map(
  pages.map(({ address, html }) => [
    address,
    new Set(findElements(html).map(({ attributes }) => attributes.id)),
  ]),
);
const htmlValidate = new HtmlValidate({
  extends: ['html-validate:standard'],
  rules: {
    // Astro writes them so; both are valid HTML.
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'no-trailing-whitespace': 'off',
    doctype: 'off',
    'doctype-style': 'off',
  },
});

test('the site has its pages', () => {
  expect(pages.map(({ address }) => address)).toEqual(
    expect.arrayContaining(['/', '/404.html', '/about/', '/articles/', '/snippets/']),
  );
});

describe.for(pages)('$address', ({ address, html }) => {
  const elements = findElements(html);

  test('is valid HTML', async () => {
    const report = await htmlValidate.validateString(html);
    expect(
      report.results.flatMap(({ messages }) =>
        messages.map(({ ruleId, message, line }) => `${line}: ${ruleId}: ${message}`),
      ),
    ).toEqual([]);
  });

  test('links only to what is there', () => {
    const links = elements
      .map(({ attributes }) => attributes.href)
      .filter((href) => href?.startsWith('/') || href?.startsWith('#'));
    const broken = links.filter(
      (href) => !leadsSomewhere(new URL(href ?? '', `http://site${address}`)),
    );
    expect(broken).toEqual([]);
  });

  test('has no style in attributes or elements, and no script of its own text', () => {
    expect(
      elements.filter(({ attributes }) => 'style' in attributes).map(({ name }) => name),
    ).toEqual([]);
    expect(elements.filter(({ name }) => name === 'style')).toEqual([]);
    const inline = elements.filter(
      ({ name, attributes }) =>
        name === 'script' && !attributes.src && attributes.type !== 'application/ld+json',
    );
    expect(inline).toEqual([]);
  });

  test('asks nobody else for anything', () => {
    const loaded = elements.flatMap(({ name, attributes }) => [
      attributes.src,
      name === 'link' && attributes.rel !== 'canonical' ? attributes.href : undefined,
    ]);
    expect(loaded.filter((url) => url && /^(https?:)?\/\//.test(url))).toEqual([]);
  });

  test('says what it is: language, title, description, one h1', () => {
    expect(elements.find(({ name }) => name === 'html')?.attributes.lang).toMatch(/^\w/);
    expect(/<title>[^<]+<\/title>/.test(html)).toBe(true);
    expect(elements.filter(({ name }) => name === 'h1')).toHaveLength(1);
  });

  test('weighs at most 60 kB compressed, before images and fonts', () => {
    const files = elements.flatMap(
      ({ name, attributes }) =>
        (name === 'script' && attributes.src) ||
        (name === 'link' && attributes.rel === 'stylesheet' && attributes.href) ||
        [],
    );
    const loaded = files.map((file) => readFileSync(path.join(folder, file)));
    const bytes = [Buffer.from(html), ...loaded].reduce(
      (sum, content) => sum + gzipSync(content).length,
      0,
    );
    if (/^\/(articles|curriculum)\//.test(address)) expect(bytes).toBeLessThan(60_000);
  });
});

function leadsSomewhere({ pathname, hash }: URL): boolean {
  const page = anchors.get(pathname);
  if (!page) return existsSync(path.join(folder, pathname)) && !pathname.endsWith('/');
  return hash === '' || page.has(decodeURIComponent(hash.slice(1)));
}
