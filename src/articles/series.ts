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

/** The series of an article, if it is part of one, by date; parts of one day in alphabetical order of their slugs. */
export function findSeries(article: Article, articles: readonly Article[]): Series | undefined {
  const name = article.series;
  if (name === undefined) return undefined;
  const parts = articles
    .filter(({ series }) => series === name)
    .toSorted((a, b) => a.date.getTime() - b.date.getTime() || compareText(a.slug, b.slug));
  return { name, parts, number: parts.findIndex(({ slug }) => slug === article.slug) + 1 };
}
