import { z } from 'zod';

/** What is said of a field that holds something else (without a message, what the schema says), and of one that is not there. */
export const orMissing = (message?: string) => ({
  error: ({ input }: { readonly input?: unknown }) =>
    input === undefined ? 'it is missing; add a line with it' : message,
});

/** A text that says something. */
export const textField = z
  .string(orMissing('it is not a text; put it in quotes'))
  .regex(/\S/, 'it is empty');

/** A line of output. */
export const lineField = textField.regex(
  /^[^\r\n]*$/,
  'it has a line break in it, and a line has none',
);

/** What is said of a page in a list, and below its title. */
export const standfirstField = textField.max(200, 'it is longer than 200 characters');

export const textsField = (least: number) =>
  z.array(textField, orMissing('it is not a list')).min(least, `it holds fewer than ${least}`);

/** Lower-case words joined by "-": what can be part of an address wherever the site is served. */
export const slugPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** The name of a file or folder that is part of an address. */
export const slugField = z
  .string(orMissing('it is not a name'))
  .regex(slugPattern, 'lower-case words joined by "-"');

export const minutesField = z
  .int(orMissing('it is not a whole number'))
  .positive('it is less than 1');
