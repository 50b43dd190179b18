import { load, YAMLException } from 'js-yaml';
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
      standfirst: z.string().min(1).max(200),
      author: z.enum(authors as [string]).default(authors[0] ?? ''),
      date: z.date(),
      updated: z.date().optional(),
      category: z.enum(categories as [string]),
      tags: z
        .array(z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case words joined by "-"'))
        .default([]),
      draft: z.boolean().default(false),
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
  const data = readYaml(yaml, file);
  if ('title' in data && 'where' in data && 'fix' in data)
    return { problems: [data as unknown as Problem], isDraft: false };
  const result = schema.safeParse(data);
  const problems = result.success
    ? []
    : result.error.issues.flatMap((issue) => explain(issue, yaml, file, data, schema));
  return { problems, isDraft: data.draft === true };
}

function readYaml(yaml: string, file: string): Record<string, unknown> | Problem {
  try {
    return (load(yaml) ?? {}) as Record<string, unknown>;
  } catch (error) {
    const line = error instanceof YAMLException ? error.mark?.line : undefined;
    return {
      title: 'Unreadable front matter',
      where: { file, ...(line !== undefined && { line: line + 2 }) },
      problem: error instanceof YAMLException ? `${error.reason}.` : String(error),
      fix: 'Correct the YAML; put a text with a colon or a quote in quotes.',
      cause: error,
    };
  }
}

function explain(
  issue: z.core.$ZodIssue,
  yaml: string,
  file: string,
  data: Record<string, unknown>,
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
  const isMissing = !(field in data);
  return [
    {
      title: isMissing ? 'Missing front matter field' : 'Unusable front matter field',
      where: { file, line: isMissing ? 1 : lineOf(yaml, field) },
      problem: isMissing
        ? `"${field}" is not given.`
        : `"${field}" cannot be ${JSON.stringify(data[field])}: ${describeIssue(issue, data[field])}.`,
      fix: `Write ${examples[field] ?? `${field}: …`}`,
    },
  ];
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
  category: 'category: Foundations',
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
