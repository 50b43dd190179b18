import fc from 'fast-check';
import { load } from 'js-yaml';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, test } from 'vitest';
import type { ArticleSource } from './article-source.ts';
import { checkExport } from './check-export.ts';
import { exportArticle } from './export-article.ts';
import { createTemporaryEmbeds } from './fixtures/embeds.ts';
import { listNodes, toText } from './map-tree.ts';
import { toPlainArticle } from './plain-tree.ts';
import { type Platform, platforms } from './platforms.ts';

const source: ArticleSource = {
  slug: 'x',
  title: 'Waiting',
  standfirst: 'Why.',
  author: 'A',
  date: new Date('2026-11-20'),
  tags: ['promises', 'async-await'],
  body: '## a\n\ntext',
  url: 'https://a.example/articles/x/',
  siteUrl: 'https://a.example/',
  siteTitle: 'Awaited',
  language: 'en-GB',
};
const embeds = createTemporaryEmbeds();
const find = (id: string) => platforms.find((each) => each.id === id) as Platform;

async function exportFor(id: string, changes: Partial<ArticleSource> = {}) {
  const article = { ...source, ...changes };
  const exported = exportArticle(article, await toPlainArticle(article, embeds), find(id));
  return { ...exported, text: exported.toText() };
}

function read(text: string) {
  const [, yaml, body = text] = /^---\n([\s\S]*?\n)---\n([\s\S]*)$/.exec(text) ?? [];
  const tree = fromMarkdown(body, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  return {
    frontMatter: (yaml ? load(yaml) : {}) as Record<string, unknown>,
    nodes: listNodes(tree),
  };
}

const headings = (nodes: readonly Nodes[]) =>
  nodes.filter((node) => node.type === 'heading').map((node) => withoutRaw(toText(node)));
const code = (nodes: readonly Nodes[]) =>
  nodes.flatMap((node) => (node.type === 'code' ? [node.value] : []));
const links = (nodes: readonly Nodes[]) =>
  nodes.flatMap((node) => (node.type === 'link' ? [node.url] : []));
const images = (nodes: readonly Nodes[]) =>
  nodes.flatMap((node) => (node.type === 'image' ? [[node.url, node.alt]] : []));
const withoutRaw = (text: string) => text.replace(/\{% raw %\}(.*?)\{% endraw %\}/g, '$1');

const readImages = (html: string) =>
  Array.from(html.matchAll(/<img src="([^"]*)" alt="([^"]*)">/g), ([, url, alt]) => [url, alt]);

describe('exportArticle', () => {
  const titles = {
    emoji: '👩‍👩‍👧‍👦 waits',
    'an ampersand': 'await & friends: a "tale"',
    'a number sign': '# not a heading',
    markup: '<script>alert(1)</script>',
    newlines: 'one\ntwo\n---\nthree',
    'right to left': 'انتظار (await)',
    '300 characters': 'wait '.repeat(60),
    braces: '{{ title }} {% tag %}',
    'a tag of YAML': '!!js/function x',
  };

  test.for(
    platforms.flatMap(({ id }) =>
      Object.entries(titles).map(([name, title]) => ({ id, name, title })),
    ),
  )('for $id, keeps the rules with $name in the title', async ({ id, title }) => {
    const { text } = await exportFor(id, { title, standfirst: title.slice(0, 190) });
    expect(checkExport(text, find(id))).toEqual([]);
    if (find(id).format === 'html') expect(text).not.toContain('<script');
  });

  test('names the original and says where it is at home', async () => {
    const devto = read((await exportFor('devto')).text);
    expect(devto.frontMatter).toEqual({
      title: 'Waiting',
      published: false,
      description: 'Why.',
      tags: 'promises, asyncawait',
      canonical_url: source.url,
    });
    expect(links(devto.nodes)).toContain(source.url);
    const hashnode = read((await exportFor('hashnode')).text);
    expect(hashnode.frontMatter).toMatchObject({ slug: 'x', originalArticleURL: source.url });
    const { text } = await exportFor('medium');
    expect(text).toContain(`<link rel="canonical" href="${source.url}">`);
    expect((await exportFor('markdown')).text).toMatch(
      /First published at \[Awaited\]\(https:\/\/a\.example\/articles\/x\/\) on 20 November 2026/,
    );
  });

  test.each([
    ['Text.', false],
    ['```ts\nsleep(1);\n```', false],
    ['<Snippet of="wait/once" />', true],
    ['It took <Value of="wait/once" elapsed />.', true],
  ])('of %j, that its programs were run is said: %s', async (body, isSaid) => {
    for (const { id } of platforms) {
      const { text } = await exportFor(id, { body });
      expect([id, text.includes('Every program in it was run')]).toEqual([id, isSaid]);
    }
  });

  test('says what it cuts before it is cut', async () => {
    const { notices } = await exportFor('devto', {
      title: 'wait '.repeat(60),
      tags: ['a', 'b', 'c', 'd', 'e'],
      body: '1. a\n\n   ```ts\n   b\n   ```\n\n![c](/d.svg)\n\n\\{\\{ e \\}\\}',
    });
    expect(notices.map(({ title }) => title)).toEqual([
      'Title cut',
      'Tags left out',
      'Not shown there',
      'Code moved out of lists',
      'Liquid escaped',
      'Only at home',
    ]);
  });

  test.each(platforms)(
    'for $label, a timeline is an image with its sentence',
    async ({ id, format }) => {
      const compared = "<Compare of={['gather/sequential', 'gather/concurrent']} />";
      const body = `<Timeline of="gather/sequential" />\n\n${compared}\n\n<Timeline of="gather/nothing" />`;
      const { text, notices } = await exportFor(id, { body });
      const shown = format === 'html' ? readImages(text) : images(read(text).nodes);
      expect(shown).toEqual([
        ['https://a.example/timelines/gather--sequential.png', expect.stringMatching(/3000 ms/)],
        [
          'https://a.example/timelines/gather--sequential_gather--concurrent.png',
          expect.stringMatching(/1800 ms/),
        ],
      ]);
      expect(checkExport(text, find(id))).toEqual([]);
      expect(notices.map(({ title }) => title)).toContain('Timelines stand still');
    },
  );

  test('Medium gets a table as text, and no heading below its second level', async () => {
    const { text, notices } = await exportFor('medium', {
      body: '## a\n\n#### b\n\n| c | d |\n| - | - |\n| 1 | 2 |\n\n~~e~~ <kbd>f</kbd>',
    });
    expect(text).toContain('<h3>b</h3>');
    expect(text).toMatch(/<pre><code[^>]*>\| c \| d \|/);
    expect(text).not.toMatch(/<table|<del|<kbd/);
    expect(notices.map((notice) => notice.title)).toContain('Heading moved');
  });
});

describe('parsed back, an export has the headings, programs and links of the article', () => {
  const word = fc.constantFrom(
    ...[
      'wait',
      '\\{\\{ x \\}\\}',
      '`{{ y }}`',
      '`` a`b ``',
      '\\<b>',
      '*em*',
      '**very**',
      '&amp;',
      '\\_',
      '1.',
      '👩‍👩‍👧‍👦',
    ],
    ...[
      'שלום',
      '\\`',
      '{/* no */}',
      '{"lit"}',
      '<Value of="wait/once" elapsed />',
      '<kbd>k</kbd>',
      '@name',
      '\\{% raw %\\}',
    ],
  );
  const words = fc
    .array(word, { minLength: 1, maxLength: 6 })
    .map((list) => `Say ${list.join(' ')}`);
  const program = fc
    .constantFrom(
      'f();',
      '{{ x }}',
      '{% if %}',
      '`a`',
      '  indented',
      '',
      '# no',
      '1. no',
      '<A />',
      '~~~',
      '> q',
    )
    .chain((line) => fc.array(fc.constant(line), { minLength: 1, maxLength: 3 }))
    .map((lines) => `~~~~ts\n${lines.join('\n')}\n~~~~`);
  const link = fc
    .tuple(words, fc.constantFrom('/about/', '#part', 'https://b.example/?a=1&b=2#c', '/a_b_c/'))
    .map(([text, url]) => `Read [${text.replaceAll(/`|[<{][^>}]*[>}]/g, '')}](${url}) on.`);
  const indent = (text: string) => text.replace(/^(?=.)/gm, '   ').trimStart();
  const list = fc
    .array(fc.tuple(words, fc.option(program)), { minLength: 1, maxLength: 3 })
    .map((items) =>
      items
        .map(
          ([text, held], index) => `${index + 1}. ${text}${held ? `\n\n   ${indent(held)}` : ''}`,
        )
        .join('\n'),
    );
  const heading = fc
    .tuple(fc.constantFrom('##', '###'), words)
    .map(([marks, text]) => `${marks} ${text}`);
  const snippet = fc.constantFrom(
    '<Snippet of="wait/once" output />',
    '<Output of="wait/failed" times />',
    '<Timeline of="gather/sequential" />',
    "<Compare of={['gather/sequential', 'gather/concurrent']} />",
    '<Timeline of="gather/nothing" />',
    '![A cat & a "dog"](/cat.png)',
  );
  const body = fc
    .array(fc.oneof(heading, words, program, link, list, snippet), { minLength: 1, maxLength: 8 })
    .map((blocks) => blocks.join('\n\n'));

  test.for(['devto', 'hashnode', 'markdown'])('for %s', async (id) => {
    await fc.assert(
      fc.asyncProperty(body, async (text) => {
        const article = { ...source, body: text };
        const plain = await toPlainArticle(article, embeds);
        const exported = exportArticle(article, plain, find(id)).toText();
        const before = listNodes(plain.tree);
        const after = read(exported).nodes;
        const title = id === 'markdown' ? ['Waiting'] : [];
        expect(headings(after)).toEqual([...title, ...headings(before)]);
        expect(code(after)).toEqual(code(before));
        expect(links(after)).toEqual([...links(before), source.url]);
        expect(images(after)).toEqual(images(before));
        expect(checkExport(exported, find(id))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
