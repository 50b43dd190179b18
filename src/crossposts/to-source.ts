import { articleAddress } from '../addresses/index.ts';
import type { Article } from '../articles/index.ts';
import type { ArticleSource } from './article-source.ts';

/** What exports need to know of the site that an article is at home on. */
export interface HomeSite {
  readonly title: string;
  /** With the base path. */
  readonly url: string;
  readonly language: string;
  readonly authors: Readonly<Record<string, { readonly name: string }>>;
}

/** An article with its place in the world. */
export function toSource(article: Article, site: HomeSite): ArticleSource {
  const siteUrl = site.url.replace(/\/*$/, '/');
  return {
    ...article,
    author: site.authors[article.author]?.name ?? article.author,
    url: new URL(`.${articleAddress(article.slug)}`, siteUrl).href,
    siteUrl,
    siteTitle: site.title,
    language: site.language,
  };
}
