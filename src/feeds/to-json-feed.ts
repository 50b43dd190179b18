import type { Feed } from './feed.ts';

/** JSON Feed 1.1 (jsonfeed.org) with the full text. */
export function formatJsonFeed({
  title,
  description,
  language,
  siteUrl,
  url,
  items,
}: Feed): string {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    description,
    language,
    home_page_url: siteUrl,
    feed_url: url,
    items: items.map((item) => ({
      id: item.url,
      url: item.url,
      title: item.title,
      summary: item.summary,
      content_html: item.html,
      date_published: item.published.toISOString(),
      date_modified: item.updated.toISOString(),
      authors: [{ name: item.author }],
      ...(item.tags.length > 0 && { tags: item.tags }),
    })),
  };
  return `${JSON.stringify(feed, null, 1)}\n`;
}
