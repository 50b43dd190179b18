import { articleAddress, toAbsolute } from '../addresses/index.ts';
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
  return {
    ...article,
    author: site.authors[article.author]?.name ?? article.author,
    url: toAbsolute(articleAddress(article.slug), site.url),
    siteUrl: toAbsolute('/', site.url),
    siteTitle: site.title,
    language: site.language,
  };
}
