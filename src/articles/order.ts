import type { Article } from './article.ts';

/** The newest first; articles of one day in alphabetical order of their slugs. */
export function sortByDate(articles: readonly Article[]): Article[] {
  return articles.toSorted(
    (a, b) => b.date.getTime() - a.date.getTime() || compareText(a.slug, b.slug),
  );
}

/** By code units, so that the order is the same whatever the machine's locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
