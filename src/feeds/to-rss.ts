import { x } from 'xastscript';
import { type Feed, type FeedItem, toUpdated } from './feed.ts';
import { formatXml, toXmlText } from './xml.ts';

/** RSS 2.0 with the full text in `content:encoded`, as the RSS Advisory Board's profile recommends. */
export function formatRss(feed: Feed): string {
  return formatXml(
    x(
      'rss',
      {
        version: '2.0',
        'xmlns:atom': 'http://www.w3.org/2005/Atom',
        'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      },
      x('channel', [
        x('title', toXmlText(feed.title)),
        x('link', feed.siteUrl),
        x('description', toXmlText(feed.description)),
        x('language', feed.language),
        x('lastBuildDate', toUpdated(feed).toUTCString()),
        x('atom:link', { href: feed.url, rel: 'self', type: 'application/rss+xml' }),
        ...feed.items.map(toItem),
      ]),
    ),
  );
}

const toItem = ({ title, url, summary, html, author, published, tags }: FeedItem) =>
  x('item', [
    x('title', toXmlText(title)),
    x('link', url),
    x('guid', { isPermaLink: 'true' }, url),
    x('description', toXmlText(summary)),
    x('dc:creator', toXmlText(author)),
    x('pubDate', published.toUTCString()),
    ...tags.map((tag) => x('category', toXmlText(tag))),
    x('content:encoded', toXmlText(html)),
  ]);
