export { checkContent } from './check-content.ts';
export { checkShown, type ShownBySite } from './check-shown.ts';
export { components } from './check-uses.ts';
export { type ArticleSchema, createArticleSchema, type SiteChoices } from './front-matter.ts';
export { type ParsedArticle, parseArticle, type Use } from './parse-article.ts';
export type { SiteRoutes } from './site-routes.ts';
