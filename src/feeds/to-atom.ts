import { x } from 'xastscript';
import { type Feed, type FeedItem, toUpdated } from './feed.ts';
import { formatXml, toXmlText } from './xml.ts';

/** Atom 1.0 (RFC 4287) with the full text. */
export function formatAtom(feed: Feed): string {
  return formatXml(
    x('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': feed.language }, [
      x('id', feed.siteUrl),
      x('title', toXmlText(feed.title)),
      x('subtitle', toXmlText(feed.description)),
      x('updated', toUpdated(feed).toISOString()),
      x('link', { rel: 'self', type: 'application/atom+xml', href: feed.url }),
      x('link', { rel: 'alternate', type: 'text/html', href: feed.siteUrl }),
      x('author', [x('name', toXmlText(feed.title))]),
      ...feed.items.map(toEntry),
    ]),
  );
}

const toEntry = ({ title, url, summary, html, author, published, updated, tags }: FeedItem) =>
  x('entry', [
    x('id', url),
    x('title', toXmlText(title)),
    x('link', { rel: 'alternate', type: 'text/html', href: url }),
    x('published', published.toISOString()),
    x('updated', updated.toISOString()),
    x('author', [x('name', toXmlText(author))]),
    ...tags.map((tag) => x('category', { term: toXmlText(tag) })),
    x('summary', toXmlText(summary)),
    x('content', { type: 'html' }, toXmlText(html)),
  ]);
