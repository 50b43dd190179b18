import type { PageFacts } from './page-facts.ts';

/** What search engines read: an article with its author and days, or the site for all other pages (schema.org). */
export function toJsonLd({ title, description, url, site, article }: PageFacts): object {
  const blog = { '@type': 'Blog', '@id': `${site.url}#blog`, name: site.title, url: site.url };
  const context = 'https://schema.org';
  if (!article)
    return {
      '@context': context,
      ...blog,
      description: site.description,
      inLanguage: site.language,
    };
  const { author, published, updated, category, tags } = article;
  return {
    '@context': context,
    '@type': 'BlogPosting',
    '@id': url,
    mainEntityOfPage: url,
    url,
    headline: title,
    description,
    datePublished: toDay(published),
    dateModified: toDay(updated),
    author: { '@type': 'Person', name: author.name, ...(author.url && { url: author.url }) },
    articleSection: category,
    ...(tags.length > 0 && { keywords: tags }),
    inLanguage: site.language,
    isPartOf: blog,
  };
}

/** JSON that can stand in a script element: nothing in it can end the element. */
export function formatForScript(value: object): string {
  return JSON.stringify(value)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}

const toDay = (date: Date) => date.toISOString().slice(0, 10);
