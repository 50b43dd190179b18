import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { defineCollection } from 'astro:content';
import { toSlug } from './addresses/index.ts';
import { site } from './site.ts';

const text = (name: string, maximum: number) =>
  z
    .string({ error: ({ input }) => `${name} must be text${input === undefined ? ', and is missing' : ''}. Write "${name}: …" in the front matter.` })
    .trim()
    .min(1, `${name} is empty.`)
    .max(maximum, `${name} is longer than ${maximum} characters.`);

const oneOf = (name: string, choices: string[], where: string) =>
  z.enum(choices, {
    error: ({ input }) =>
      `${name} is ${input === undefined ? 'missing' : `"${input}"`}; the choices are ${choices.join(', ')}. Use one of them, or add it to ${where} in src/site.ts.`,
  });

const day = (name: string) =>
  z.coerce.date({ error: () => `${name} must be a day such as 2026-11-20.` });

const tag = z
  .string('A tag must be text.')
  .refine((name) => toSlug(name) !== '', 'A tag needs at least one letter or digit.');

const articles = defineCollection({
  loader: glob({ base: './content/articles', pattern: '[!_]*.{md,mdx}' }),
  schema: z
    .strictObject({
      title: text('title', 300),
      standfirst: text('standfirst', 200),
      author: oneOf('author', Object.keys(site.authors), 'authors'),
      date: day('date'),
      updated: day('updated').optional(),
      category: oneOf('category', Object.keys(site.categories), 'categories'),
      tags: z.array(tag, 'tags must be a list such as [promises, queues].').default([]),
      draft: z.boolean('draft is true or false.').default(false),
    })
    .refine(({ date, updated }) => !updated || updated >= date, {
      path: ['updated'],
      message: 'updated is before date.',
    }),
});

export const collections = { articles };
