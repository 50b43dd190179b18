export type { ArticleSource, Notice } from './article-source.ts';
export { checkExport } from './check-export.ts';
export { type Export, exportArticle } from './export-article.ts';
export { type PlainArticle, toPlainArticle } from './plain-tree.ts';
export { copyPlatforms, type Platform, platforms } from './platforms.ts';
export { formatHtml } from './to-html.ts';
export { formatMarkdown } from './to-markdown.ts';
export { type HomeSite, toSource } from './to-source.ts';
export { toTwin } from './twin.ts';
