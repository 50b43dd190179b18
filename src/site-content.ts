import { existsSync } from 'node:fs';
import { createArticleSchema } from './content-check/index.ts';
import { site } from './site.ts';

/** What stands above an article of this site. */
export const articleSchema = createArticleSchema({
  authors: Object.keys(site.authors),
  categories: Object.keys(site.categories),
});

/** Whether there are lessons and projects: a site without their list has none. */
export const hasCurriculum = existsSync('content/curriculum.yaml');
