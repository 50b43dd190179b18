import { z } from 'zod';
import {
  type FieldsForm,
  minutesField,
  orMissing,
  slugField,
  standfirstField,
  textField,
  textsField,
} from '../fields/index.ts';

/** What stands above a lesson. Its texts are inline Markdown. The one definition, for the checks and for Astro's collection. */
export const lessonSchema = z.strictObject({
  title: textField,
  standfirst: standfirstField,
  /** For reading and doing. */
  minutes: minutesField,
  /** Slugs of earlier lessons. */
  needs: z.array(slugField, orMissing('it is not a list')),
  concepts: textsField(3),
  /** What a reader can do afterwards. */
  master: textsField(3),
  /** What takes longer than a lesson. */
  develop: textsField(2),
  tips: textsField(2),
  pitfalls: textsField(2),
  summary: textsField(3),
  /** Two to four sentences for readers who know Python's asyncio. */
  asyncio: textField.max(700, 'it is longer than 700 characters').optional(),
  /** The folder of its exercise. */
  exercise: slugField,
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
    asyncio: 'asyncio: "Two to four sentences, at most 700 characters."',
    exercise: 'exercise: the name of a folder in content/exercises',
  },
};
