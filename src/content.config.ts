import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { listChoices } from './author-error.ts';
import { articleSchema } from './content-check/index.ts';
import { site } from './site.ts';

/** One of the names that `src/site.ts` knows. */
const oneOf = (field: 'author' | 'category', choices: string[], owner: 'authors' | 'categories') =>
  z.enum(choices, {
    error: ({ input }) =>
      `${field} is ${input === undefined ? 'missing' : JSON.stringify(input)}; the choices are ${listChoices(String(input), choices)}. Use one of them, or add yours to "${owner}" in src/site.ts.`,
  });

const articles = defineCollection({
  loader: glob({ base: './content/articles', pattern: '[!_]*.mdx' }),
  schema: articleSchema
    .extend({
      author: oneOf('author', Object.keys(site.authors), 'authors'),
      category: oneOf('category', Object.keys(site.categories), 'categories'),
    })
    .refine(({ date, updated }) => !updated || updated >= date, {
      path: ['updated'],
      message: 'updated is before date. Correct one of them.',
    }),
});

export const collections = { articles };
