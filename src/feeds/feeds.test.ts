import fc from 'fast-check';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import type { Feed, FeedItem } from './feed.ts';
import { checkAtom, checkJsonFeed, checkRss } from './testing/index.ts';
import { childrenOf, readXml } from './testing/read-xml.ts';
import { formatAtom } from './to-atom.ts';
import { formatJsonFeed } from './to-json-feed.ts';
import { formatLlms } from './to-llms.ts';
import { formatRss } from './to-rss.ts';
import { toXmlText } from './xml.ts';

const toHtml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const item: FeedItem = {
  url: 'https://a.example/articles/x/',
  title: 'Waiting & <script>going</script> on',
  summary: 'Why ]]> is no end.',
  html: '<p>One &amp; two</p><pre><code>a &lt; b ]]&gt; \u0000</code></pre>',
  author: 'Ada',
  published: new Date('2026-11-20'),
  updated: new Date('2026-11-21'),
  tags: ['promises', 'a&b'],
};
const feed: Feed = {
  title: 'Awaited',
  description: 'What waits.',
  language: 'en-GB',
  siteUrl: 'https://a.example/',
  url: 'https://a.example/feed',
  items: [item],
};
const parser = new XMLParser({
  ignoreAttributes: false,
  htmlEntities: true,
  attributeNamePrefix: '@',
  processEntities: { enabled: true, maxTotalExpansions: 1e6 },
  isArray: (name) => ['item', 'entry', 'category'].includes(name),
});

describe('RSS', () => {
  test('has what the specification asks of a channel and its items', () => {
    const text = formatRss(feed);
    expect(text).not.toContain(']]>');
    expect(XMLValidator.validate(text)).toBe(true);
    const { rss } = parser.parse(text);
    expect(rss['@version']).toBe('2.0');
    expect(rss.channel).toMatchObject({
      title: 'Awaited',
      link: 'https://a.example/',
      description: 'What waits.',
      lastBuildDate: 'Sat, 21 Nov 2026 00:00:00 GMT',
      'atom:link': { '@href': 'https://a.example/feed', '@rel': 'self' },
    });
    expect(rss.channel.item).toEqual([
      {
        title: item.title,
        link: item.url,
        guid: { '#text': item.url, '@isPermaLink': 'true' },
        description: item.summary,
        'dc:creator': 'Ada',
        pubDate: 'Fri, 20 Nov 2026 00:00:00 GMT',
        category: ['promises', 'a&b'],
        'content:encoded': item.html.replace('\u0000', ''),
      },
    ]);
  });
});

describe('Atom', () => {
  test('has what RFC 4287 asks of a feed and its entries', () => {
    const text = formatAtom(feed);
    expect(XMLValidator.validate(text)).toBe(true);
    const { feed: parsed } = parser.parse(text);
    expect(parsed).toMatchObject({
      '@xmlns': 'http://www.w3.org/2005/Atom',
      id: 'https://a.example/',
      title: 'Awaited',
      updated: '2026-11-21T00:00:00.000Z',
    });
    expect(parsed.entry[0]).toMatchObject({
      id: item.url,
      title: item.title,
      published: '2026-11-20T00:00:00.000Z',
      updated: '2026-11-21T00:00:00.000Z',
      author: { name: 'Ada' },
      content: { '@type': 'html', '#text': item.html.replace('\u0000', '') },
    });
  });
});

test('JSON Feed has what version 1.1 asks for', () => {
  const parsed = JSON.parse(formatJsonFeed(feed));
  expect(parsed).toMatchObject({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Awaited',
    home_page_url: 'https://a.example/',
    feed_url: 'https://a.example/feed',
  });
  expect(parsed.items[0]).toMatchObject({
    id: item.url,
    content_html: item.html,
    authors: [{ name: 'Ada' }],
  });
});

test('a feed without articles is one, and the same whenever it is built', () => {
  const empty = { ...feed, items: [] };
  expect(XMLValidator.validate(formatRss(empty))).toBe(true);
  expect(formatAtom(empty)).toContain('<updated>1970-01-01T00:00:00.000Z</updated>');
  expect(JSON.parse(formatJsonFeed(empty)).items).toEqual([]);
  expect(formatLlms({ ...empty, sections: [{ title: 'Articles', entries: [] }] })).toBe(
    '# Awaited\n\n> What waits.\n',
  );
});

describe('the feeds keep their specifications', () => {
  test('with an article, with two of one day, and with none', () => {
    const second = { ...item, url: 'https://a.example/articles/y/' };
    for (const items of [[item], [item, second], []]) {
      expect(checkRss(formatRss({ ...feed, items }))).toEqual([]);
      expect(checkAtom(formatAtom({ ...feed, items }))).toEqual([]);
      expect(checkJsonFeed(formatJsonFeed({ ...feed, items }))).toEqual([]);
    }
  });

  test('whatever a title, a tag or a text holds, and none of it is lost that XML can hold', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (title) => {
        const items = [
          { ...item, title, summary: title, html: `<p>${toHtml(title)}</p>`, tags: [title] },
        ];
        const odd = { ...feed, title, items };
        const named =
          toXmlText(title) === ''
            ? { ...odd, items: [{ ...items[0], title: 'x' } as FeedItem] }
            : odd;
        expect(checkRss(formatRss(named))).toEqual([]);
        expect(checkAtom(formatAtom(odd))).toEqual([]);
        expect(checkJsonFeed(formatJsonFeed(odd))).toEqual([]);
        const [entry] = childrenOf(readXml(formatAtom(odd)), 'entry');
        const shown = entry && childrenOf(entry, 'title')[0]?.text;
        expect(shown).toBe(toXmlText(title).replaceAll(/\r\n?/g, '\n'));
      }),
    );
  });
});

describe('a feed that breaks its specification is found', () => {
  const [rss, atom, json] = [formatRss(feed), formatAtom(feed), formatJsonFeed(feed)];

  test.each([
    ['<title>Awaited</title>', '', '<channel> has 0 <title>, not one.'],
    ['<link>https://a.example/</link>', '<link>/</link>', 'The link / is not absolute.'],
    ['Fri, 20 Nov', 'Thu, 20 Nov', 'Thu, 20 Nov 2026 00:00:00 GMT is no date of RFC 822.'],
    ['<dc:creator>', '<creator>', '<item> has an unknown <creator>.'],
    ['rel="self"', 'rel="via"', 'It does not say where it is itself.'],
    ['true">https://a.example/articles/x/', 'true">x', 'The guid x is no permanent link.'],
    ['&#x3C;p>One', '&#x3C;a href="/x/">One&#x3C;/a>&#x3C;p>', 'The address /x/ is not absolute.'],
  ])('RSS: %s', (right, wrong, problem) => {
    const tags = right === '<dc:creator>' ? ['</dc:creator>', '</creator>'] : ['', ''];
    expect(rss).toContain(right);
    expect(checkRss(rss.replace(right, wrong).replace(tags[0] ?? '', tags[1] ?? ''))).toContain(
      problem,
    );
  });

  test.each([
    ['<id>https://a.example/</id>', '', '<feed> has 0 <id>, not one.'],
    ['2026-11-21T00:00:00.000Z', '2026-11-21', '2026-11-21 is no date of RFC 3339.'],
    ['rel="self"', 'rel="related"', 'It does not say where it is itself.'],
    ['type="html"', 'type="markdown"', 'The content is of type markdown.'],
    ['<category term="promises"', '<category', 'A category has no term.'],
    ['<name>Ada</name>', '', '<author> has 0 <name>, not one.'],
    [
      'rel="alternate" type="text/html" href="https://a.example/"',
      'rel="alternate" type="text/html" href="/"',
      'The link / is not absolute.',
    ],
  ])('Atom: %s', (right, wrong, problem) => {
    expect(atom).toContain(right);
    expect(checkAtom(atom.replace(right, wrong))).toContain(problem);
  });

  test.each([
    ['version/1.1', 'version/1', 'The version is not 1.1.'],
    ['"id": "https://a.example/articles/x/"', '"id": ""', 'An item has no id.'],
    ['"content_html"', '"content"', 'An item has no content.'],
    ['"name": "Ada"', '"title": "Ada"', 'An author has no name.'],
    ['"feed_url": "https://a.example', '"feed_url": "', 'The address /feed is not absolute.'],
    ['2026-11-20T00:00:00.000Z', '20 Nov', '20 Nov is no date of RFC 3339.'],
  ])('JSON Feed: %s', (right, wrong, problem) => {
    expect(json).toContain(right);
    expect(checkJsonFeed(json.replace(right, wrong))).toContain(problem);
  });

  test('two items with one id', () => {
    const items = [item, item];
    expect(checkRss(formatRss({ ...feed, items }))).toEqual([
      `The guid ${item.url} stands for two.`,
    ]);
    expect(checkAtom(formatAtom({ ...feed, items }))).toEqual([
      `The id ${item.url} stands for two.`,
    ]);
    expect(checkJsonFeed(formatJsonFeed({ ...feed, items }))).toEqual([
      `The id ${item.url} stands for two.`,
    ]);
  });
});

test('llms.txt lists the twins', () => {
  const entries = [{ title: 'A [b]', summary: 'C\nd.', url: 'https://a.example/articles/x.md' }];
  expect(
    formatLlms({
      ...feed,
      sections: [
        { title: 'Articles', entries },
        { title: 'Curriculum', entries },
      ],
    }),
  ).toBe(
    '# Awaited\n\n> What waits.\n\n## Articles\n\n- [A \\[b\\]](https://a.example/articles/x.md): C d.\n\n## Curriculum\n\n- [A \\[b\\]](https://a.example/articles/x.md): C d.\n',
  );
});
