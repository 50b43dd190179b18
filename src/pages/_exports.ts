import { embeds } from 'virtual:awaited';
import type { Article } from '../articles/index.ts';
import {
  type ArticleSource,
  type Export,
  exportArticle,
  keepRecent,
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

// In dev, programs change under an article.
export const readPlainPage: (article: Article) => Promise<PlainPage> = import.meta.env.DEV
  ? makePlainPage
  : keepRecent(makePlainPage, ({ slug }) => slug, 8);

/** The files for all platforms. */
export async function readExports(article: Article): Promise<Export[]> {
  const { source, plain } = await readPlainPage(article);
  return platforms.map((platform) => exportArticle(source, plain, platform));
}

async function makePlainPage(article: Article): Promise<PlainPage> {
  const source = toSource(article, site);
  return { source, plain: await toPlainArticle(source, embeds) };
}
