import { toAbsolute } from '../addresses/index.ts';
import { type Feed, type FeedItem, toFeedItem } from '../feeds/index.ts';
import { site } from '../site.ts';
import { readArticles } from './_articles.ts';
import { readPlainPage } from './_plain.ts';

/** Readers ask for a feed again and again; older articles are in the sitemap. */
const newest = 50;

let items: Promise<FeedItem[]> | undefined;

/** The newest articles with their full text, for a feed at this address. */
export async function readFeed(address: string): Promise<Feed> {
  if (import.meta.env.DEV) items = undefined;
  items ??= readItems();
  const { title, description, language, url } = site;
  return {
    title,
    description,
    language,
    siteUrl: toAbsolute('/', url),
    url: toAbsolute(address, url),
    items: await items,
  };
}

/** One after another: only the text of each is kept. */
async function readItems(): Promise<FeedItem[]> {
  const all: FeedItem[] = [];
  for (const { article } of (await readArticles()).slice(0, newest)) {
    const { source, plain } = await readPlainPage(article);
    all.push(toFeedItem(source, plain));
  }
  return all;
}
