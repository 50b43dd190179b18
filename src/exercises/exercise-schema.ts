import { z } from 'zod';
import { checkSchema } from './check-schema.ts';

const text = z.string('it is not a text; put it in quotes').min(1, 'it is empty');
const slug = z
  .string('it is not a name')
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case words joined by "-"');

const texts = (least: number) =>
  z.array(text, 'it is not a list').min(least, `it holds fewer than ${least}`);

const mostHints = 4;

/** What `exercise.yaml` says. The one definition, for the checks and for Astro's collection. */
export const exerciseSchema = z.strictObject({
  title: text,
  /** The slug of the lesson that it belongs to. */
  lesson: slug,
  minutes: z.int('it is not a whole number').positive('it is less than 1'),
  tips: texts(2),
  /** From a nudge to nearly the answer. */
  hints: texts(2).max(mostHints, `it holds more than ${mostHints}`),
  checks: z.array(checkSchema, 'it is not a list').min(2, 'it holds fewer than 2'),
  /** The wrong answers below `wrong/`, by their names, each with the hint that it earns. */
  wrong: z
    .record(slug, text, 'it is not a list of names with hints')
    .refine((wrong) => Object.keys(wrong).length >= 2, 'it holds fewer than 2'),
});

export type Exercise = z.infer<typeof exerciseSchema>;
