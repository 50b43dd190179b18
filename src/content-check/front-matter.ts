import { z } from 'zod';
import { categoryAddress, tagAddress } from '../addresses/index.ts';
import type { Problem } from '../author-error.ts';
import { copyPlatforms } from '../crossposts/index.ts';
import { checkFields, type FieldsForm, orMissing, slugField, textField } from '../fields/index.ts';
import { toTexts } from './to-texts.ts';
import type { Head } from './written-page.ts';

/** The names that a site knows. The first author signs what nobody else signs. */
export interface SiteChoices {
  readonly authors: readonly string[];
  readonly categories: readonly string[];
}

const copyAddress = z.url({
  protocol: /^https$/,
  error: 'it is not an address that begins with https://',
});

/**
 * Where copies of an article are: by the platform's id, or by the name of another place, which has a capital letter or a
 * space. So a platform that is misspelt is not taken for a place.
 */
const copiesField = z
  .object(
    Object.fromEntries(copyPlatforms.map(({ id }) => [id, copyAddress.optional()])),
    'it is not a list of places with addresses',
  )
  .catchall(copyAddress)
  .superRefine((copies, context) => {
    const known = new Set(copyPlatforms.map(({ id }) => id));
    const keys = Object.keys(copies).filter(
      (name) => /^[a-z0-9.-]+$/.test(name) && !known.has(name),
    );
    if (keys.length > 0) context.addIssue({ code: 'unrecognized_keys', keys, input: copies });
  });

/** A day begins in New Zealand while it is still yesterday here. */
const aheadMs = 14 * 60 * 60 * 1000;

export type ArticleSchema = ReturnType<typeof createArticleSchema>;

/** What stands above an article. The one definition, for the checks and for Astro's collection. */
export function createArticleSchema({ authors, categories }: SiteChoices) {
  return z
    .strictObject({
      title: textField,
      /** One or two sentences under the title, also the description in feeds and search results. */
      standfirst: textField.max(200, 'it is longer than 200 characters'),
      author: z.enum(authors as [string]).default(authors[0] ?? ''),
      date: z.date(orMissing('it is not a day such as 2026-11-20')),
      updated: z.date('it is not a day such as 2026-11-20').optional(),
      category: z.enum(categories as [string], orMissing()),
      tags: z
        .array(slugField, 'it is not a list')
        .refine((tags) => new Set(tags).size === tags.length, 'it names a tag twice')
        .default([]),
      /** The name of a series; its articles are read in the order of their dates. */
      series: textField.optional(),
      copies: copiesField.optional(),
      draft: z.boolean('it is neither true nor false').default(false),
    })
    .refine(({ date, draft }) => draft || date.getTime() <= Date.now() + aheadMs, {
      path: ['date'],
      message: 'it is in the future; write "draft: true" until then',
    })
    .refine(({ date, updated }) => !updated || updated >= date, {
      path: ['updated'],
      message: 'it is before the date',
    });
}

/** Checks the YAML above an article; `file` is for messages only. */
export function checkFrontMatter(yaml: string, file: string, schema: ArticleSchema): Head {
  if (yaml.trim() === '') return { problems: [missingFrontMatter(file)], isDraft: false };
  const category = `category: ${schema.shape.category.options[0]}`;
  const form = { ...articleForm, examples: { ...articleForm.examples, category } };
  const { data, problems } = checkFields(yaml, file, schema, form);
  const listedAt = [
    ...toTexts([data.category]).map(categoryAddress),
    ...toTexts(data.tags).map(tagAddress),
  ];
  return { problems, isDraft: data.draft === true, listedAt };
}

const articleForm: FieldsForm = {
  noun: 'front matter',
  // The mark above it is the first.
  firstLine: 2,
  examples: {
    title: 'title: A title',
    standfirst: 'standfirst: One or two sentences, at most 200 characters.',
    date: 'date: 2026-11-20',
    updated: 'updated: 2026-11-20',
    tags: 'tags: [timers, errors]',
    series: 'series: The name of the series',
    copies: 'copies: { devto: https://dev.to/me/a-title, My Company: https://… }',
    ...Object.fromEntries(
      copyPlatforms.map(({ id }) => [`copies.${id}`, `${id}: https://… in the field copies`]),
    ),
    draft: 'draft: true',
  },
};

function missingFrontMatter(file: string): Problem {
  return {
    title: 'Missing front matter',
    where: { file, line: 1 },
    problem:
      'An article begins with its title, standfirst, date and category between two lines of "---".',
    fix: 'Run "npm run new -- article NAME" for a starting point.',
  };
}
