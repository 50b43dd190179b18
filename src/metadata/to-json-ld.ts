import type { PageFacts } from './page-facts.ts';

/** What search engines read: an article with its author and days, a lesson or project of a course, or the site for all other pages (schema.org). */
export function toJsonLd(page: PageFacts): object {
  return {
    '@context': 'https://schema.org',
    ...(toArticle(page) ?? toStep(page) ?? toSite(page)),
  };
}

function toArticle({ article, site, ...page }: PageFacts): object | undefined {
  if (!article) return undefined;
  const { author, published, updated, category, tags } = article;
  return {
    '@type': 'BlogPosting',
    ...toWork({ ...page, site }),
    headline: page.title,
    datePublished: toDay(published),
    dateModified: toDay(updated),
    author: { '@type': 'Person', name: author.name, ...(author.url && { url: author.url }) },
    articleSection: category,
    ...(tags.length > 0 && { keywords: tags }),
    isPartOf: toBlog(site),
  };
}

function toStep({ step, site, ...page }: PageFacts): object | undefined {
  if (!step) return undefined;
  const { kind, number, minutes, teaches, curriculum } = step;
  return {
    '@type': 'LearningResource',
    ...toWork({ ...page, site }),
    name: page.title,
    learningResourceType: kind,
    position: number,
    timeRequired: `PT${minutes}M`,
    teaches,
    isPartOf: {
      '@type': 'CreativeWork',
      '@id': curriculum.url,
      name: curriculum.title,
      url: curriculum.url,
      isPartOf: toBlog(site),
    },
  };
}

const toSite = ({ site }: PageFacts) => ({
  ...toBlog(site),
  description: site.description,
  inLanguage: site.language,
});

const toWork = ({ url, description, image, site }: Omit<PageFacts, 'article' | 'step'>) => ({
  '@id': url,
  mainEntityOfPage: url,
  url,
  description,
  image: image.url,
  inLanguage: site.language,
});

const toBlog = ({ title, url }: PageFacts['site']) => ({
  '@type': 'Blog',
  '@id': `${url}#blog`,
  name: title,
  url,
});

/** JSON that can stand in a script element: nothing in it can end the element. */
export function formatForScript(value: object): string {
  return JSON.stringify(value)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}

const toDay = (date: Date) => date.toISOString().slice(0, 10);
