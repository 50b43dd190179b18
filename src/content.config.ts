import { defineCollection } from 'astro:content';
import { file, glob, type Loader } from 'astro/loaders';
import { z } from 'zod';
import { lessonSchema, parseOrder } from './curriculum/index.ts';
import { exerciseSchema } from './exercises/node/index.ts';
import { articleSchema, hasCurriculum } from './site-content.ts';

/** A loader of lessons or of what belongs to them. On a site without lessons, Astro's would miss their folders. */
const forLessons = (loader: Loader): Loader =>
  hasCurriculum ? loader : { name: 'no-lessons', load: async ({ store }) => store.clear() };

const articles = defineCollection({
  loader: glob({ base: './content/articles', pattern: '[!_]*.mdx' }),
  schema: articleSchema,
});

const lessons = defineCollection({
  loader: forLessons(glob({ base: './content/lessons', pattern: '[!_]*.mdx' })),
  schema: lessonSchema,
});

/** Lessons and projects by their places, from 1. */
const curriculum = defineCollection({
  loader: forLessons(
    file('content/curriculum.yaml', {
      parser: (text) =>
        parseOrder(text, 'content/curriculum.yaml').order.map(({ kind, slug }, index) => ({
          id: String(index + 1),
          kind,
          slug,
        })),
    }),
  ),
  schema: z.object({ kind: z.literal(['lesson', 'project']), slug: z.string() }),
});

const folderOf = ({ entry }: { readonly entry: string }) => entry.replace(/\/.*/, '');

const exercises = defineCollection({
  loader: forLessons(
    glob({
      base: './content/exercises',
      pattern: '*/exercise.yaml',
      generateId: folderOf,
    }),
  ),
  schema: exerciseSchema,
});

const statements = defineCollection({
  loader: forLessons(
    glob({
      base: './content/exercises',
      pattern: '*/statement.mdx',
      generateId: folderOf,
    }),
  ),
});

export const collections = { articles, lessons, curriculum, exercises, statements };
