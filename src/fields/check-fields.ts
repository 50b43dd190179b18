import { load, type YAMLException } from 'js-yaml';
import type { z } from 'zod';
import { findNearest, listChoices, type Problem } from '../author-error.ts';
import { slugPattern } from './field-types.ts';
import { fieldsBelow } from './fields-below.ts';
import { findLine } from './find-line.ts';
import { suggestSlug } from './suggest-slug.ts';

/** What the fields are called in messages, and how each is written. */
export interface FieldsForm {
  /** As in "Unknown front matter field". */
  readonly noun: string;
  /** The line of the file in which the YAML begins. */
  readonly firstLine: number;
  /** By the name of a field, or for one within another `checks.overlap`: a line that is right. */
  readonly examples: Readonly<Record<string, string>>;
}

export type Fields = Readonly<Record<string, unknown>>;

/** What YAML says when it fits its schema, and otherwise every mistake in it. */
export interface CheckedFields<T> {
  /** As it was written, whether right or wrong. */
  readonly data: Fields;
  readonly value: T | undefined;
  readonly problems: readonly Problem[];
}

/** Checks the fields of a YAML text; `file` is for messages only. */
export function checkFields<T>(
  yaml: string,
  file: string,
  schema: z.ZodType<T>,
  form: FieldsForm,
): CheckedFields<T> {
  const { data, problem } = readYaml(yaml, file, form);
  if (problem) return { data, value: undefined, problems: [problem] };
  const result = schema.safeParse(data);
  const issues = result.success ? [] : result.error.issues;
  const problems = [
    ...issues.flatMap((issue) => explain(issue, { yaml, file, data, schema, form })),
    ...findImpossibleDays(yaml, file, data, form),
  ];
  return { data, value: result.success ? result.data : undefined, problems };
}

/** The line of the file in which a field stands, or the first one. */
export function lineOfField(yaml: string, path: readonly PropertyKey[], firstLine: number): number {
  const line = findLine(yaml, path);
  return line === undefined ? 1 : line + firstLine - 1;
}

function readYaml(
  yaml: string,
  file: string,
  form: FieldsForm,
): { data: Fields; problem?: Problem } {
  const { noun, firstLine } = form;
  const unreadable = (line: number, problem: string, cause?: unknown): Problem => ({
    title: `Unreadable ${noun}`,
    where: { file, line },
    problem,
    fix: 'Correct the YAML; put a text with a colon or a quote in quotes.',
    ...(cause !== undefined && { cause }),
  });
  try {
    const data = load(yaml) ?? {};
    if (typeof data === 'object' && !Array.isArray(data)) return { data: data as Fields };
    return { data: {}, problem: unreadable(firstLine, 'It holds no fields such as "title: …".') };
  } catch (error) {
    const { mark, reason } = error as YAMLException;
    return { data: {}, problem: unreadable((mark?.line ?? 0) + firstLine, `${reason}.`, error) };
  }
}

/** YAML reads February 30th as March 2nd. */
function findImpossibleDays(yaml: string, file: string, data: Fields, form: FieldsForm): Problem[] {
  return Object.entries(data).flatMap(([field, value]) => {
    const line = findLine(yaml, [field]) ?? 0;
    const written = /: *(\d{4}-\d\d-\d\d) *$/.exec(yaml.split('\n')[line - 1] ?? '')?.[1];
    if (!(value instanceof Date) || !written || value.toISOString().startsWith(written)) return [];
    return [
      {
        title: `Unusable ${form.noun} field`,
        where: { file, line: line + form.firstLine - 1 },
        problem: `"${field}" cannot be ${written}: there is no such day.`,
        fix: `Write ${form.examples[field] ?? `${field}: …`}`,
      },
    ];
  });
}

interface Checked {
  readonly yaml: string;
  readonly file: string;
  readonly data: Fields;
  readonly schema: z.ZodType;
  readonly form: FieldsForm;
}

function explain(issue: z.core.$ZodIssue, checked: Checked): Problem[] {
  const { yaml, file, data, schema, form } = checked;
  const at = (path: readonly PropertyKey[]) => ({
    file,
    line: lineOfField(yaml, path, form.firstLine),
  });
  if (issue.code === 'unrecognized_keys') {
    const fields = fieldsBelow(schema, issue.path);
    return issue.keys.map((key) => ({
      title: `Unknown ${form.noun} field`,
      where: at([...issue.path, key]),
      problem: `"${key}" is not a field. There are ${listChoices(key, fields)}.`,
      fix: findNearest(key, fields) ? `Write "${findNearest(key, fields)}".` : 'Remove the line.',
    }));
  }
  const name = issue.path.filter((part) => typeof part === 'string').join('.');
  const found = valueAt(data, issue.path);
  const isPart = typeof issue.path.at(-1) === 'number';
  const isMissing = found === undefined && !isPart;
  return [
    {
      title: isMissing ? `Missing ${form.noun} field` : `Unusable ${form.noun} field`,
      where: isMissing && issue.path.length === 1 ? { file, line: 1 } : at(issue.path),
      problem: isMissing
        ? `"${name}" is not given.`
        : `"${name}" cannot ${isPart ? 'hold' : 'be'} ${show(found)}: ${describeIssue(issue, found)}.`,
      fix: `Write ${advise(issue, found, name, form)}`,
    },
  ];
}

function advise(issue: z.core.$ZodIssue, found: unknown, name: string, form: FieldsForm): string {
  if (issue.code === 'invalid_value' && issue.values.length > 0) {
    const choices = issue.values.map(String);
    return `${name}: ${findNearest(String(found), choices) ?? choices[0]}`;
  }
  // A field within another has an example for its own form, as an address has.
  const isExplained = name.includes('.') && name in form.examples;
  const nearest = isExplained ? undefined : toNearest(issue, found);
  if (nearest !== undefined)
    return typeof issue.path.at(-1) === 'number' ? nearest : `${name}: ${nearest}`;
  const [outer = name] = name.split('.');
  return form.examples[name] ?? form.examples[outer] ?? `${name}: …`;
}

/** What an author most likely meant who wrote a name in another way, or a text that YAML takes for a number. */
function toNearest(issue: z.core.$ZodIssue, found: unknown): string | undefined {
  if (issue.code === 'invalid_format' && issue.pattern === String(slugPattern))
    return suggestSlug(String(found));
  if (issue.code !== 'invalid_type' || issue.expected !== 'string') return undefined;
  if (found instanceof Date) return show(found);
  return typeof found === 'number' || typeof found === 'boolean' ? `"${found}"` : undefined;
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, part) => (value as Readonly<Record<PropertyKey, unknown>> | undefined)?.[part],
    data,
  );
}

/** A value as its author wrote it, or the beginning of it. */
function show(value: unknown): string {
  const text = JSON.stringify(value instanceof Date ? value.toISOString().slice(0, 10) : value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

function describeIssue(issue: z.core.$ZodIssue, found: unknown): string {
  return issue.code === 'invalid_value'
    ? `there are ${listChoices(String(found), issue.values.map(String))}`
    : issue.message;
}
