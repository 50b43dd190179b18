import type { Article } from './article.ts';
import { compareText } from './order.ts';

/** A series as one of its articles sees it. */
export interface Series {
  readonly name: string;
  /** All its articles, the first one first. */
  readonly parts: readonly Article[];
  /** Which of them this article is, from 1. */
  readonly number: number;
}

/**
 * Finds the series of one of `all`, if it is part of one: its articles by date, those of one day in alphabetical order
 * of their slugs.
 */
export function createSeriesFinder(
  all: readonly Article[],
): (article: Article) => Series | undefined {
  const byDate = all.toSorted(
    (a, b) => a.date.getTime() - b.date.getTime() || compareText(a.slug, b.slug),
  );
  const byName = Map.groupBy(byDate, ({ series }) => series);
  return ({ slug, series: name }) => {
    if (name === undefined) return undefined;
    const parts = byName.get(name) ?? [];
    return { name, parts, number: parts.findIndex((part) => part.slug === slug) + 1 };
  };
}
