import type { Article } from './article.ts';
import { findLinkedArticles, findShownSnippets, findSnippetsShownWhole } from './mentions.ts';
import { sortByDate } from './order.ts';
import { toMinutesToRead } from './reading-time.ts';
import { createRelatedFinder } from './related.ts';
import { createSeriesFinder, type Series } from './series.ts';

/** What can be said of an article once all articles are known. */
export interface ArticleFacts {
  readonly article: Article;
  readonly minutesToRead: number;
  /** The names of the snippets that it shows or quotes. */
  readonly snippets: readonly string[];
  /** Those of them that it shows whole. */
  readonly wholeSnippets: readonly string[];
  /** The articles that link to it, the newest first. */
  readonly linkedFrom: readonly Article[];
  /** Articles on the same things, by their tags. */
  readonly related: readonly Article[];
  readonly series?: Series | undefined;
  readonly earlier?: Article | undefined;
  readonly later?: Article | undefined;
}

/** The facts of all articles, the newest article first. */
export function toArticleFacts(articles: readonly Article[]): ArticleFacts[] {
  const ordered = sortByDate(articles);
  const links = ordered.map((article) => ({
    article,
    targets: new Set(findLinkedArticles(article.body)),
  }));
  const linkedFrom = Map.groupBy(
    links.flatMap(({ article, targets }) => [...targets].map((target) => ({ article, target }))),
    ({ target }) => target,
  );
  const findRelated = createRelatedFinder(ordered);
  const findSeries = createSeriesFinder(ordered);
  return ordered.map((article, index) => ({
    article,
    minutesToRead: toMinutesToRead(article.body),
    snippets: findShownSnippets(article.body),
    wholeSnippets: findSnippetsShownWhole(article.body),
    linkedFrom: (linkedFrom.get(article.slug) ?? [])
      .map((link) => link.article)
      .filter(({ slug }) => slug !== article.slug),
    related: findRelated(article),
    series: findSeries(article),
    earlier: ordered[index + 1],
    later: ordered[index - 1],
  }));
}
