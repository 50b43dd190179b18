import type { Article } from './article.ts';

const mostRelated = 3;

/**
 * Finds the articles that share tags with one of `all`, those that share most first; at most three. Of those that share
 * as many, the first of `all` come first.
 */
export function createRelatedFinder(all: readonly Article[]): (article: Article) => Article[] {
  const byTag = Map.groupBy(
    all.flatMap((article, place) => article.tags.map((tag) => ({ key: toKey(tag), place }))),
    ({ key }) => key,
  );
  return ({ slug, tags }) => {
    const shared = new Map<number, number>();
    for (const key of new Set(tags.map(toKey))) {
      for (const { place } of byTag.get(key) ?? []) shared.set(place, (shared.get(place) ?? 0) + 1);
    }
    return [...shared]
      .filter(([place]) => all[place]?.slug !== slug)
      .sort(([placeA, a], [placeB, b]) => b - a || placeA - placeB)
      .slice(0, mostRelated)
      .flatMap(([place]) => all[place] ?? []);
  };
}

const toKey = (tag: string) => tag.toLowerCase();
