import { type CollectionEntry, getCollection, getEntry, render } from 'astro:content';
import { type Article, type ArticleFacts, toArticleFacts } from '../articles/index.ts';

let read: Promise<ArticleFacts[]> | undefined;

/** All articles that are to be seen, the newest first. A build reads them once and leaves drafts out. */
export function readArticles(): Promise<ArticleFacts[]> {
  if (import.meta.env.DEV) return readFacts();
  read ??= readFacts();
  return read;
}

/** The body and the headings of an article. */
export async function renderArticle({ slug }: Article) {
  const entry = await getEntry('articles', slug);
  if (!entry) throw new Error(`There is no article ${slug}.`);
  return render(entry);
}

async function readFacts(): Promise<ArticleFacts[]> {
  const entries = await getCollection('articles', ({ data }) => import.meta.env.DEV || !data.draft);
  return toArticleFacts(entries.map(toArticle));
}

function toArticle({ id, data, body }: CollectionEntry<'articles'>): Article {
  const { draft, ...rest } = data;
  return { ...rest, slug: id, isDraft: draft, body: body ?? '' };
}
