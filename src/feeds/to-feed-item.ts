import type { ArticleSource, PlainArticle } from '../crossposts/index.ts';
import type { FeedItem } from './feed.ts';

/** An article as feeds carry it. */
export function toFeedItem(
  { url, title, standfirst, author, date, updated, tags }: ArticleSource,
  { tree, formatter }: PlainArticle,
): FeedItem {
  return {
    url,
    title: title.replace(/\s+/g, ' ').trim(),
    summary: standfirst,
    html: formatter.html(tree),
    author,
    published: date,
    updated: updated ?? date,
    tags,
  };
}
