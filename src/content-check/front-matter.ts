import { load, YAMLException } from 'js-yaml';
import { z } from 'zod';
import { findNearest, listChoices, type Problem } from '../author-error.ts';

/** What stands above an article. The one definition, for the checks and for Astro's collection. */
export const articleSchema = z.strictObject({
  title: z.string().min(1),
  /** One or two sentences under the title, also the description in feeds and search results. */
  standfirst: z.string().min(1).max(200),
  /** An id from `src/site.ts`. */
  author: z.string().default('awaited'),
  date: z.date(),
  updated: z.date().optional(),
  category: z.string().min(1),
  tags: z
    .array(z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case words joined by "-"'))
    .default([]),
  draft: z.boolean().default(false),
});

export type FrontMatter = z.infer<typeof articleSchema>;

/** Checks the YAML above an article; `file` is for messages only. Its first line is line 2 of the file. */
export function checkFrontMatter(
  yaml: string,
  file: string,
): { problems: Problem[]; isDraft: boolean } {
  if (yaml.trim() === '') return { problems: [missingFrontMatter(file)], isDraft: false };
  const data = readYaml(yaml, file);
  if ('title' in data && 'where' in data && 'fix' in data)
    return { problems: [data as unknown as Problem], isDraft: false };
  const result = articleSchema.safeParse(data);
  const problems = result.success
    ? []
    : result.error.issues.flatMap((issue) => explain(issue, yaml, file, data));
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
): Problem[] {
  const fields = Object.keys(articleSchema.shape);
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
        : `"${field}" cannot be ${JSON.stringify(data[field])}: ${issue.message}.`,
      fix: `Write ${examples[field] ?? `${field}: …`}`,
    },
  ];
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
