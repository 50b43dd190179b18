import { toSlug } from '../addresses/index.ts';
import type { ArticleFacts } from './facts.ts';
import { compareText } from './order.ts';

/** A category or a tag with its articles. */
export interface Topic {
  readonly name: string;
  readonly slug: string;
  readonly articles: readonly ArticleFacts[];
}

/** The categories in use, in alphabetical order. */
export const toCategories = (facts: readonly ArticleFacts[]): Topic[] =>
  toTopics(facts, ({ article }) => [article.category]);

/** The tags in use, in alphabetical order. Tags that differ only in case or punctuation are one tag. */
export const toTags = (facts: readonly ArticleFacts[]): Topic[] =>
  toTopics(facts, ({ article }) => article.tags);

function toTopics(
  facts: readonly ArticleFacts[],
  toNames: (facts: ArticleFacts) => readonly string[],
): Topic[] {
  const topics = new Map<string, { name: string; articles: Set<ArticleFacts> }>();
  for (const each of facts) {
    for (const name of toNames(each)) {
      const topic = topics.get(toSlug(name)) ?? { name, articles: new Set() };
      topics.set(toSlug(name), { name: topic.name, articles: topic.articles.add(each) });
    }
  }
  return [...topics]
    .map(([slug, { name, articles }]) => ({ slug, name, articles: [...articles] }))
    .sort((a, b) => compareText(a.slug, b.slug));
}
