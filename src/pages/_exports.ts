import { embeds } from 'virtual:awaited';
import type { Article } from '../articles/index.ts';
import {
  type ArticleSource,
  type Export,
  exportArticle,
  type PlainArticle,
  platforms,
  toPlainArticle,
  toSource,
} from '../crossposts/index.ts';
import { site } from '../site.ts';

/** An article without MDX, as feeds, the Markdown twin and copies begin with it. */
export interface PlainPage {
  readonly source: ArticleSource;
  readonly plain: PlainArticle;
}

/** Pages are made article by article, so the last few are worth keeping; all of them would fill the memory. */
const kept = 8;
const recent = new Map<string, Promise<PlainPage>>();

/** In dev, programs change under an article. */
export function readPlainPage(article: Article): Promise<PlainPage> {
  if (import.meta.env.DEV) return makePlainPage(article);
  const page = recent.get(article.slug) ?? makePlainPage(article);
  recent.set(article.slug, page);
  const [oldest = ''] = recent.keys();
  if (recent.size > kept) recent.delete(oldest);
  return page;
}

/** The files for all platforms. */
export async function readExports(article: Article): Promise<Export[]> {
  const { source, plain } = await readPlainPage(article);
  return platforms.map((platform) => exportArticle(source, plain, platform));
}

async function makePlainPage(article: Article): Promise<PlainPage> {
  const source = toSource(article, site);
  return { source, plain: await toPlainArticle(source, embeds) };
}
