export { checkContent } from './check-content.ts';
export { components } from './check-uses.ts';
export { articleSchema, type FrontMatter } from './front-matter.ts';
export { type ParsedArticle, parseArticle, type Use } from './parse-article.ts';
