export type { Article } from './article.ts';
export { type Heading, type Section, toContents } from './contents.ts';
export { type ArticleFacts, toArticleFacts } from './facts.ts';
export { findDrawable, findShownSnippets, findSnippetsShownWhole } from './mentions.ts';
export type { Series } from './series.ts';
export { type Topic, toCategories, toTags } from './topics.ts';
