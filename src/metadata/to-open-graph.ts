import type { PageFacts } from './page-facts.ts';

/** What networks show of a shared page: pairs of property and content (ogp.me), in order. */
export function toOpenGraph({
  title,
  description,
  url,
  site,
  article,
}: PageFacts): [string, string][] {
  return [
    ['og:type', article ? 'article' : 'website'],
    ['og:site_name', site.title],
    ['og:title', title],
    ['og:description', description],
    ['og:url', url],
    ['og:locale', site.language.replace('-', '_')],
    ...(article
      ? ([
          ['article:published_time', article.published.toISOString()],
          ['article:modified_time', article.updated.toISOString()],
          ['article:author', article.author.url ?? article.author.name],
          ['article:section', article.category],
          ...article.tags.map((tag) => ['article:tag', tag]),
        ] as [string, string][])
      : []),
  ];
}
