import { z } from 'zod';
import { minutesField, slugField, textField, textsField } from '../fields/index.ts';
import { checkSchema } from './check-schema.ts';

const mostHints = 4;

/** What `exercise.yaml` says. The one definition, for the checks and for Astro's collection. */
export const exerciseSchema = z.strictObject({
  title: textField,
  /** The slug of the lesson that it belongs to. */
  lesson: slugField,
  minutes: minutesField,
  tips: textsField(2),
  /** From a nudge to nearly the answer. */
  hints: textsField(2).max(mostHints, `it holds more than ${mostHints}`),
  checks: z.array(checkSchema, 'it is not a list').min(2, 'it holds fewer than 2'),
  /** The wrong answers below `wrong/`, by their names, each with the hint that it earns. */
  wrong: z
    .record(slugField, textField, 'it is not a list of names with hints')
    .refine((wrong) => Object.keys(wrong).length >= 2, 'it holds fewer than 2'),
});

export type Exercise = z.infer<typeof exerciseSchema>;
