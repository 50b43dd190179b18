import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { articleSchema } from './site-content.ts';

const articles = defineCollection({
  loader: glob({ base: './content/articles', pattern: '[!_]*.mdx' }),
  schema: articleSchema,
});

export const collections = { articles };
