import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { XMLParser } from 'fast-xml-parser';
import { describe, expect, inject, test } from 'vitest';
import { checkFeed } from '../../src/feeds/testing/index.ts';
import { findElements, findPages } from './find-pages.ts';

const folder = inject('siteFolder');
const read = (file: string) => readFileSync(path.join(folder, file), 'utf8');
const pages = findPages(folder);
const parser = new XMLParser({
  ignoreAttributes: false,
  htmlEntities: true,
  attributeNamePrefix: '@',
  processEntities: { enabled: true, maxTotalExpansions: 1e6, maxExpandedLength: 1e8 },
  isArray: (name) => ['item', 'entry', 'url', 'sitemap'].includes(name),
});
const slugs = readdirSync(path.join(folder, 'articles'))
  .filter((name) => name.endsWith('.md'))
  .map((name) => name.replace(/\.md$/, ''));
const toSlug = (url: string) => url.split('/').at(-2);

const feeds: [string, () => { url: string; html: string }[]][] = [
  [
    'rss.xml',
    () =>
      parser.parse(read('rss.xml')).rss.channel.item.map((item: Record<string, string>) => ({
        url: item.link,
        html: item['content:encoded'],
      })),
  ],
  [
    'atom.xml',
    () =>
      parser
        .parse(read('atom.xml'))
        .feed.entry.map((entry: { id: string; content: { '#text': string } }) => ({
          url: entry.id,
          html: entry.content['#text'],
        })),
  ],
  [
    'feed.json',
    () =>
      JSON.parse(read('feed.json')).items.map((item: Record<string, string>) => ({
        url: item.url,
        html: item.content_html,
      })),
  ],
];

/** The width and height of a PNG file of the site. */
function readSize(file: string): number[] {
  const png = readFileSync(path.join(folder, file));
  expect(png.toString('latin1', 1, 4)).toBe('PNG');
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}

/** An article, a lesson or a project. */
const isWritten = (address: string) => /^\/(articles|curriculum)\/[^/]+\/$/.test(address);

describe.for(feeds)('%s', ([file, readItems]) => {
  const items = readItems();

  test('keeps its specification and has every article', () => {
    expect(checkFeed[file as keyof typeof checkFeed](read(file))).toEqual([]);
    expect(items.map(({ url }) => toSlug(url)).sort()).toEqual([...slugs].sort());
  });

  test.for(items)('carries the full text of $url, and nothing of MDX', ({ url, html }) => {
    const page = pages.find(
      ({ address }) => new URL(url).pathname.endsWith(address) && address !== '/',
    );
    const headings = findElements(page?.html ?? '').filter(({ name }) => name === 'h2').length;
    expect(headings).toBeGreaterThan(0);
    expect(html).toContain('<pre><code class="language-ts">');
    const elements = findElements(html);
    expect(
      elements
        .map(({ name }) => name)
        .filter((name) => /^[A-Z]|^(script|style|button)$/.test(name)),
    ).toEqual([]);
    const addresses = elements
      .flatMap(({ attributes: { href, src } }) => [href, src])
      .filter((each) => each !== undefined);
    expect(addresses.filter((address) => !/^(https?:|mailto:|#)/.test(address))).toEqual([]);
    expect(html).not.toMatch(/\bimport \w+ from '[^']+\.astro'/);
    for (const { attributes } of elements.filter(({ name }) => name === 'img')) {
      expect(attributes.alt).toBeTruthy();
      expect(readSize(new URL(attributes.src ?? '').pathname)[0]).toBe(1184);
    }
  });
});

test('the sitemap has every page but those that ask not to be indexed', () => {
  const { sitemap } = parser.parse(read('sitemap-index.xml')).sitemapindex;
  const listed = sitemap.flatMap(({ loc }: { loc: string }) =>
    parser
      .parse(read(path.basename(loc)))
      .urlset.url.map((url: { loc: string }) => new URL(url.loc).pathname),
  );
  const indexed = pages
    .filter(({ html }) => !/<meta name="robots" content="noindex"/.test(html))
    .map(({ address }) => address);
  expect(listed.sort()).toEqual(indexed.sort());
});

test('robots.txt names the sitemap', () => {
  expect(read('robots.txt')).toMatch(/^Sitemap: https:\/\/\S+\/sitemap-index\.xml$/m);
});

test('llms.txt leads to the twin of every article, lesson and project, and to nothing else', () => {
  const links = [...read('llms.txt').matchAll(/\]\((\S+)\)/g)].map(
    ([, url = '']) => new URL(url).pathname,
  );
  const twins = pages
    .map(({ address }) => address)
    .filter((address) => isWritten(address))
    .map((address) => address.replace(/\/$/, '.md'));
  expect(links.sort()).toEqual(twins.sort());
});

describe.for(pages)('$address', ({ address, html }) => {
  const elements = findElements(html);
  const find = (name: string, attributes: Record<string, string>) =>
    elements.filter(
      (element) =>
        element.name === name &&
        Object.entries(attributes).every(([key, value]) => element.attributes[key] === value),
    );

  test('names its own address, or asks not to be indexed', () => {
    const canonical = find('link', { rel: 'canonical' }).map(
      ({ attributes }) => attributes.href ?? '',
    );
    const isHidden = find('meta', { name: 'robots', content: 'noindex' }).length > 0;
    expect(canonical.map((url) => new URL(url).pathname)).toEqual(isHidden ? [] : [address]);
  });

  test.runIf(!html.includes('content="noindex"'))('says what it is to those who link to it', () => {
    const content = (property: string) =>
      find('meta', { property }).map(({ attributes }) => attributes.content ?? '');
    expect(content('og:title')[0]).toBeTruthy();
    expect(content('og:url')).toHaveLength(1);
    expect(find('meta', { name: 'twitter:card', content: 'summary_large_image' })).toHaveLength(1);
    const [image = ''] = content('og:image');
    expect(image).toBe(new URL('card.png', content('og:url')[0]).href);
    expect(content('og:image:alt')[0]).toBeTruthy();
    expect([content('og:image:width'), content('og:image:height')]).toEqual([['1200'], ['630']]);
    expect(readSize(decodeURIComponent(new URL(image).pathname))).toEqual([1200, 630]);
    const [, json = ''] = /<script type="application\/ld\+json">([^<]*)<\/script>/.exec(html) ?? [];
    expect(JSON.parse(json)).toMatchObject({ '@context': 'https://schema.org' });
    const feedTypes = find('link', { rel: 'alternate' }).map(({ attributes }) => attributes.type);
    expect(feedTypes).toEqual(
      expect.arrayContaining(['application/rss+xml', 'application/atom+xml']),
    );
    expect(feedTypes.includes('text/markdown')).toBe(isWritten(address));
  });
});
