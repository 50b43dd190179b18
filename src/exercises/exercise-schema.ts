import { z } from 'zod';
import {
  minutesField,
  slugField,
  standfirstField,
  textField,
  textsField,
} from '../fields/index.ts';
import { checkSchema } from './check-schema.ts';

const mostHints = 5;

/** A hint that two wrong answers share is true of one of them at most. */
function refuseSameHints(wrong: Readonly<Record<string, string>>, context: z.RefinementCtx) {
  const names = Object.keys(wrong);
  for (const [index, name] of names.entries()) {
    const twin = names.slice(0, index).find((earlier) => wrong[earlier] === wrong[name]);
    if (twin === undefined) continue;
    context.addIssue({ code: 'custom', path: [name], message: `it is the hint of "${twin}" too` });
  }
}

/** What makes an exercise a project: a larger one, with a page of its own between two lessons. */
const projectSchema = z.strictObject(
  {
    standfirst: standfirstField,
    /** The lessons that it brings together, by their slugs, each with what it needs of them. */
    practises: z
      .record(slugField, textField, 'it is not a list of lessons with texts')
      .refine((practised) => Object.keys(practised).length >= 2, 'it holds fewer than 2'),
    /** What to try when all checks hold. */
    further: textsField(2),
  },
  'it is not { standfirst, practises, further }',
);

/** What `exercise.yaml` says. The one definition, for the checks and for Astro's collection. */
export const exerciseSchema = z.strictObject({
  title: textField,
  /** The slug of the lesson that it belongs to, or, for a project, that it follows. */
  lesson: slugField,
  minutes: minutesField,
  project: projectSchema.optional(),
  tips: textsField(2),
  /** From a nudge to nearly the answer. */
  hints: textsField(2).max(mostHints, `it holds more than ${mostHints}`),
  checks: z.array(checkSchema, 'it is not a list').min(2, 'it holds fewer than 2'),
  /** The wrong answers below `wrong/`, by their names, each with the hint that it earns. */
  wrong: z
    .record(slugField, textField, 'it is not a list of names with hints')
    .refine((wrong) => Object.keys(wrong).length >= 2, 'it holds fewer than 2')
    .superRefine(refuseSameHints),
});

export type Exercise = z.infer<typeof exerciseSchema>;
export type ProjectFields = z.infer<typeof projectSchema>;
