import { z } from 'zod';
import type { FieldsForm } from '../fields/index.ts';

const text = z.string('it is not a text; put it in quotes').min(1, 'it is empty');
const slug = z
  .string('it is not a name')
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case words joined by "-"');

const texts = (least: number) =>
  z.array(text, 'it is not a list').min(least, `it holds fewer than ${least}`);

/** What stands above a lesson. Its texts are inline Markdown. The one definition, for the checks and for Astro's collection. */
export const lessonSchema = z.strictObject({
  title: text,
  standfirst: text.max(200, 'it is longer than 200 characters'),
  /** For reading and doing. */
  minutes: z.int('it is not a whole number').positive('it is less than 1'),
  /** Slugs of earlier lessons. */
  needs: z.array(slug, 'it is not a list'),
  concepts: texts(3),
  /** What a reader can do afterwards. */
  master: texts(3),
  /** What takes longer than a lesson. */
  develop: texts(2),
  tips: texts(2),
  pitfalls: texts(2),
  summary: texts(3),
  asyncio: text.optional(),
  /** The folder of its exercise. */
  exercise: slug,
});

export type LessonFields = z.infer<typeof lessonSchema>;

/** A lesson: its front matter, its address and its MDX text. */
export interface Lesson extends LessonFields {
  /** The file's name without its extension; the last part of the lesson's address. */
  readonly slug: string;
  readonly body: string;
}

/** How messages speak of the fields. */
export const lessonForm: FieldsForm = {
  noun: 'front matter',
  firstLine: 2,
  examples: {
    title: 'title: A title',
    standfirst: 'standfirst: One or two sentences, at most 200 characters.',
    minutes: 'minutes: 45',
    needs: 'needs: [], or the slugs of earlier lessons',
    concepts: 'concepts: three texts at least, each after "- "',
    master: 'master: three texts at least, each after "- "',
    develop: 'develop: two texts at least, each after "- "',
    tips: 'tips: two texts at least, each after "- "',
    pitfalls: 'pitfalls: two texts at least, each after "- "',
    summary: 'summary: three texts at least, each after "- "',
    asyncio: 'asyncio: "Two or three sentences."',
    exercise: 'exercise: the name of a folder in content/exercises',
  },
};
