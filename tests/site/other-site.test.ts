import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { XMLValidator } from 'fast-xml-parser';
import { HtmlValidate } from 'html-validate';
import { afterAll, expect, test, vi } from 'vitest';
import { checkFeed } from '../../src/feeds/testing/index.ts';
import { buildSite } from './build-site.ts';
import { copyProject } from './copy-project.ts';
import { findElements, findPages } from './find-pages.ts';

// Each of these tests builds a site.
vi.setConfig({ testTimeout: 120_000 });

const removals: (() => unknown)[] = [];
afterAll(() => Promise.all(removals.map((remove) => remove())));

const home = 'https://me.example/my-blog/';
const siteFile = `
export const site = {
  title: 'Mine & yours',
  headline: 'Notes.',
  description: 'What I noted.',
  url: '${home}',
  language: 'en',
  authors: { me: { name: 'Me', url: 'https://me.example/' } },
  categories: { Notes: 'All of them.' },
  navigation: [{ label: 'Articles', path: '/articles/' }],
};
`;

const article = (title: string, rest = '') => `---
title: ${JSON.stringify(title)}
standfirst: "Why & how: <b>bold</b> #1."
date: 2026-11-20
category: Notes
${rest}---

## One

A [link](/articles/) and [one to a heading](#one).
`;

const ownSnippets = fileURLToPath(new URL('../../snippets', import.meta.url));

/** The site of somebody else, below a path, with these articles, and of our programs those in these folders. */
async function buildOther(
  articles: Readonly<Record<string, string>>,
  topics: readonly string[] = [],
) {
  const { folder: root, remove } = copyProject();
  removals.push(remove);
  for (const name of ['content', 'snippets']) await rm(path.join(root, name), { recursive: true });
  await writeFile(path.join(root, 'src/site.ts'), siteFile);
  await mkdir(path.join(root, 'content/articles'), { recursive: true });
  for (const topic of topics)
    await cp(path.join(ownSnippets, topic), path.join(root, 'snippets', topic), {
      recursive: true,
    });
  for (const [slug, text] of Object.entries(articles))
    await writeFile(path.join(root, `content/articles/${slug}.mdx`), text);
  const folder = await buildSite(root);
  removals.push(() => rm(folder, { recursive: true, force: true }));
  return {
    folder,
    pages: findPages(folder),
    read: (file: string) => readFile(path.join(folder, file), 'utf8'),
  };
}

type Site = Awaited<ReturnType<typeof buildOther>>;

function findBrokenLinks({ folder, pages }: Site): string[] {
  return pages.flatMap(({ address, html }) =>
    findElements(html)
      .flatMap(({ name, attributes: { href, src } }) => (name === 'meta' ? [] : [href, src]))
      .filter((target) => target?.startsWith('/'))
      .filter((target = '') => {
        const { pathname } = new URL(target, home);
        const file = decodeURIComponent(pathname.replace(/^\/my-blog\//, ''));
        return (
          !pathname.startsWith('/my-blog/') ||
          !existsSync(path.join(folder, file, pathname.endsWith('/') ? 'index.html' : ''))
        );
      })
      .map((target) => `${address}: ${target}`),
  );
}

const htmlValidate = new HtmlValidate({
  extends: ['html-validate:standard'],
  rules: {
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'no-trailing-whitespace': 'off',
    doctype: 'off',
    'doctype-style': 'off',
  },
});

async function expectSound(site: Site): Promise<void> {
  expect(findBrokenLinks(site)).toEqual([]);
  for (const { address, html } of site.pages) {
    const { results } = await htmlValidate.validateString(html);
    const messages = results.flatMap((result) => result.messages.map(({ message }) => message));
    expect({ address, messages }).toEqual({ address, messages: [] });
  }
  for (const [file, check] of Object.entries(checkFeed)) {
    const text = await site.read(file);
    expect({ file, problems: check(text) }).toEqual({ file, problems: [] });
    expect(text).not.toContain('awaited.example');
  }
  for (const file of ['sitemap-index.xml', 'sitemap-0.xml'])
    expect(XMLValidator.validate(await site.read(file))).toBe(true);
  for (const { address, html } of site.pages.filter((page) => page.html.includes('og:image"'))) {
    const [, image = ''] = /<meta property="og:image" content="([^"]*)">/.exec(html) ?? [];
    expect(image).toBe(`${home}${address.slice(1)}card.png`);
    expect(existsSync(path.join(site.folder, decodeURIComponent(address), 'card.png'))).toBe(true);
  }
}

test('a site without a single article has no broken page', async () => {
  const site = await buildOther({});
  await expectSound(site);
  expect(JSON.parse(await site.read('feed.json'))).toMatchObject({
    home_page_url: home,
    items: [],
  });
  expect(await site.read('llms.txt')).toBe('# Mine & yours\n\n> What I noted.\n');
  expect(await site.read('robots.txt')).toContain(`${home}sitemap-index.xml`);
  const rules = (await site.read('_headers')).match(/^\S.*/gm) ?? [];
  expect(rules).toContain('/my-blog/*');
  expect(rules.filter((rule) => !rule.startsWith('/my-blog/'))).toEqual([]);
});

test('one article without tags or programs, whose title holds everything that hurts', async () => {
  const title = '<script>alert(1)</script> & #1: 👩‍👩‍👧‍👦\nانتظار {{ x }} "quoted" 待';
  const site = await buildOther({ odd: article(title) });
  await expectSound(site);
  const line = title.replace('\n', ' ');
  const [item] = JSON.parse(await site.read('feed.json')).items;
  expect(item).toMatchObject({ title: line, url: `${home}articles/odd/` });
  expect(item.content_html).toContain(`href="${home}articles/"`);
  const scripts = findElements(await site.read('articles/odd/index.html')).filter(
    ({ name, attributes: { src, type } }) =>
      name === 'script' && !src && type !== 'application/ld+json',
  );
  expect(scripts).toEqual([]);
  expect(await site.read('articles/odd/crosspost/devto.md')).toContain(
    `canonical_url: ${home}articles/odd/`,
  );
  expect(await site.read('articles/odd.md')).toContain(`[link](${home}articles/)`);
});

test('long titles, a series, copies elsewhere, programs, and more tags than DEV takes', async () => {
  const series = 'series: A & B\n';
  const compared = "<Compare of={['gather/sequential', 'gather/concurrent']} />";
  const programs = `\n<Snippet of="gather/concurrent" output timeline />\n\n${compared}\n`;
  const texts = {
    first: article('wait '.repeat(60), `${series}tags: [a, b, c, d, search]\n`),
    // As an editor on Windows saves it: with a byte order mark, and two characters at the end of a line.
    third: `\uFEFF${article('Third').replaceAll('\n', '\r\n')}`,
    second: article(
      'Second',
      `${series}tags: [a]\ncopies: { devto: https://dev.to/me/second, The & Blog: https://b.example/2 }\n`,
    ),
    fourth: article('Fourth') + programs,
  };
  const site = await buildOther(texts, ['gather']);
  await expectSound(site);
  expect(await site.read('articles/first/crosspost/index.html')).toContain('Left out: search.');
  const second = await site.read('articles/second/index.html');
  expect(second).toContain('A &amp; B, part 2 of 2');
  expect(second).toContain('<a href="https://dev.to/me/second">DEV</a>');
  expect(second).toContain('<a href="https://b.example/2">The &amp; Blog</a>');
  expect(await site.read('articles/second/crosspost/index.html')).toContain(
    'There is a copy at <a href="https://dev.to/me/second">',
  );
  for (const file of ['articles/fourth/crosspost/devto.md', 'articles/fourth.md', 'rss.xml']) {
    const copy = await site.read(file);
    for (const name of ['gather--concurrent', 'gather--sequential_gather--concurrent']) {
      expect(copy).toContain(`${home}timelines/${name}.png`);
      expect(existsSync(path.join(site.folder, 'timelines', `${name}.png`))).toBe(true);
    }
  }
  expect(await site.read('articles/third/index.html')).toContain('<h2 id="one">One</h2>');
  expect(await site.read('articles/third/crosspost/devto.md')).not.toMatch(/\r|\uFEFF/);
  expect(await site.read('sitemap-0.xml')).toContain(`${home}tags/search/`);
});
