import { load, type YAMLException } from 'js-yaml';
import { z } from 'zod';
import { findNearest, listChoices, type Problem } from '../author-error.ts';

/** The names that a site knows. The first author signs what nobody else signs. */
export interface SiteChoices {
  readonly authors: readonly string[];
  readonly categories: readonly string[];
}

export type ArticleSchema = ReturnType<typeof createArticleSchema>;

/** What stands above an article. The one definition, for the checks and for Astro's collection. */
export function createArticleSchema({ authors, categories }: SiteChoices) {
  return z
    .strictObject({
      title: z.string().min(1),
      /** One or two sentences under the title, also the description in feeds and search results. */
      standfirst: z.string().min(1).max(200, 'it is longer than 200 characters'),
      author: z.enum(authors as [string]).default(authors[0] ?? ''),
      date: z.date('it is not a day such as 2026-11-20'),
      updated: z.date('it is not a day such as 2026-11-20').optional(),
      category: z.enum(categories as [string]),
      tags: z
        .array(z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case words joined by "-"'))
        .default([]),
      draft: z.boolean('it is neither true nor false').default(false),
    })
    .refine(({ date, updated }) => !updated || updated >= date, {
      path: ['updated'],
      message: 'it is before the date',
    });
}

/** Checks the YAML above an article; `file` is for messages only. Its first line is line 2 of the file. */
export function checkFrontMatter(
  yaml: string,
  file: string,
  schema: ArticleSchema,
): { problems: Problem[]; isDraft: boolean } {
  if (yaml.trim() === '') return { problems: [missingFrontMatter(file)], isDraft: false };
  const { data, problem } = readYaml(yaml, file);
  if (problem) return { problems: [problem], isDraft: false };
  const result = schema.safeParse(data);
  const issues = result.success ? [] : result.error.issues;
  const problems = [
    ...issues.flatMap((issue) => explain(issue, yaml, file, data, schema)),
    ...findImpossibleDays(yaml, file, data),
  ];
  return { problems, isDraft: data.draft === true };
}

type Fields = Readonly<Record<string, unknown>>;

function readYaml(yaml: string, file: string): { data: Fields; problem?: Problem } {
  try {
    const data = load(yaml) ?? {};
    if (typeof data === 'object' && !Array.isArray(data)) return { data: data as Fields };
    return { data: {}, problem: unreadable(file, 2, 'It holds no fields such as "title: …".') };
  } catch (error) {
    const { mark, reason } = error as YAMLException;
    return {
      data: {},
      problem: { ...unreadable(file, (mark?.line ?? 0) + 2, `${reason}.`), cause: error },
    };
  }
}

function unreadable(file: string, line: number, problem: string): Problem {
  return {
    title: 'Unreadable front matter',
    where: { file, line },
    problem,
    fix: 'Correct the YAML; put a text with a colon or a quote in quotes.',
  };
}

/** YAML reads February 30th as March 2nd. */
function findImpossibleDays(yaml: string, file: string, data: Fields): Problem[] {
  return Object.entries(data).flatMap(([field, value]) => {
    const line = lineOf(yaml, field);
    const written = /: *(\d{4}-\d\d-\d\d) *$/.exec(yaml.split('\n')[line - 2] ?? '')?.[1];
    if (!(value instanceof Date) || !written || value.toISOString().startsWith(written)) return [];
    return [
      {
        title: 'Unusable front matter field',
        where: { file, line },
        problem: `"${field}" cannot be ${written}: there is no such day.`,
        fix: `Write ${examples[field] ?? `${field}: …`}`,
      },
    ];
  });
}

function explain(
  issue: z.core.$ZodIssue,
  yaml: string,
  file: string,
  data: Fields,
  schema: ArticleSchema,
): Problem[] {
  const fields = Object.keys(schema.shape);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      title: 'Unknown front matter field',
      where: { file, line: lineOf(yaml, key) },
      problem: `"${key}" is not a field. There are ${listChoices(key, fields)}.`,
      fix: findNearest(key, fields) ? `Write "${findNearest(key, fields)}".` : 'Remove the line.',
    }));
  }
  const field = String(issue.path[0] ?? '');
  const isMissing = !Object.hasOwn(data, field);
  const choices: Record<string, readonly string[]> = {
    author: schema.shape.author.unwrap().options,
    category: schema.shape.category.options,
  };
  const named = choices[field] ?? [];
  const isPart = issue.path.length > 1;
  const found = isPart ? (data[field] as unknown[])[Number(issue.path[1])] : data[field];
  return [
    {
      title: isMissing ? 'Missing front matter field' : 'Unusable front matter field',
      where: { file, line: isMissing ? 1 : lineOf(yaml, field) },
      problem: isMissing
        ? `"${field}" is not given.`
        : `"${field}" cannot ${isPart ? 'hold' : 'be'} ${show(found)}: ${describeIssue(issue, found)}.`,
      fix: `Write ${field in choices ? `${field}: ${findNearest(String(found), named) ?? named[0]}` : examples[field]}`,
    },
  ];
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

const examples: Readonly<Record<string, string>> = {
  title: 'title: A title',
  standfirst: 'standfirst: One or two sentences, at most 200 characters.',
  date: 'date: 2026-11-20',
  updated: 'updated: 2026-11-20',
  tags: 'tags: [timers, errors]',
  draft: 'draft: true',
};

function lineOf(yaml: string, key: string): number {
  const index = yaml.split('\n').findIndex((line) => line.startsWith(`${key}:`));
  return index === -1 ? 1 : index + 2;
}

function missingFrontMatter(file: string): Problem {
  return {
    title: 'Missing front matter',
    where: { file, line: 1 },
    problem:
      'An article begins with its title, standfirst, date and category between two lines of "---".',
    fix: 'Run "npm run new -- article NAME" for a starting point.',
  };
}
