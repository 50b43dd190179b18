import fc from 'fast-check';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import type { Feed, FeedItem } from './feed.ts';
import { formatAtom } from './to-atom.ts';
import { formatJsonFeed } from './to-json-feed.ts';
import { formatLlms } from './to-llms.ts';
import { formatRss } from './to-rss.ts';

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

test('whatever a title holds, the feeds are well formed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (title) => {
      const odd = { ...feed, title, items: [{ ...item, title, html: title, tags: [title] }] };
      expect(XMLValidator.validate(formatRss(odd))).toBe(true);
      expect(XMLValidator.validate(formatAtom(odd))).toBe(true);
      JSON.parse(formatJsonFeed(odd));
    }),
  );
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
