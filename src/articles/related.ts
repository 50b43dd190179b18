import type { Article } from './article.ts';

const mostRelated = 3;

/** The articles that share tags with this one, those that share most first; at most three. `others` are in order of date. */
export function findRelated(article: Article, others: readonly Article[]): Article[] {
  const tags = new Set(article.tags.map(toKey));
  return others
    .filter(({ slug }) => slug !== article.slug)
    .map((other) => ({ other, shared: other.tags.filter((tag) => tags.has(toKey(tag))).length }))
    .filter(({ shared }) => shared > 0)
    .toSorted((a, b) => b.shared - a.shared)
    .slice(0, mostRelated)
    .map(({ other }) => other);
}

const toKey = (tag: string) => tag.toLowerCase();
