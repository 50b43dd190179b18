import type { PageFacts } from './page-facts.ts';

/** What networks show of a shared page: pairs of property and content (ogp.me), in order. */
export function toOpenGraph({
  title,
  description,
  url,
  image,
  site,
  article,
  step,
}: PageFacts): [string, string][] {
  return [
    ['og:type', article || step ? 'article' : 'website'],
    ['og:site_name', site.title],
    ['og:title', title],
    ['og:description', description],
    ['og:url', url],
    ['og:locale', site.language.replace('-', '_')],
    ['og:image', image.url],
    ['og:image:type', 'image/png'],
    ['og:image:width', String(image.width)],
    ['og:image:height', String(image.height)],
    ['og:image:alt', image.alt],
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
