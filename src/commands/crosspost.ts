import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { load } from 'js-yaml';
import type { Article } from '../articles/index.ts';
import { failOn, listChoices } from '../author-error.ts';
import { checkContent, parseArticle } from '../content-check/index.ts';
import {
  exportArticle,
  type Platform,
  platforms,
  toPlainArticle,
  toSource,
} from '../crossposts/index.ts';
import { createEmbeds } from '../embeds/node/index.ts';
import { type Project, toShownPath } from '../project.ts';
import { runtimeVersion } from '../run/index.ts';
import { site } from '../site.ts';
import { articleSchema } from '../site-content.ts';
import { parseOptions } from './parse-options.ts';
import { UsageError } from './usage-error.ts';

/** Prints an article as a platform takes it; what the copy does without is said beside it, on standard error. */
export async function crosspost(project: Project, args: string[]): Promise<number> {
  const { given, platform } = parse(args);
  const slug = await findSlug(project, given);
  const file = path.join(project.contentFolder, 'articles', `${slug}.mdx`);
  const embeds = createEmbeds(project, runtimeVersion);
  const problems = await checkContent(project, embeds, articleSchema);
  failOn(problems.filter(({ where }) => where.file === toShownPath(project, file)));

  const source = toSource(toArticle(slug, await readFile(file, 'utf8')), site);
  const { notices, toText } = exportArticle(source, await toPlainArticle(source, embeds), platform);
  process.stdout.write(toText());
  process.stderr.write(notices.map((notice) => `${notice.title}: ${notice.text}\n`).join(''));
  return 0;
}

function parse(args: string[]): { given: string; platform: Platform } {
  const { values, positionals } = parseOptions(args, { for: { type: 'string' } });
  const [given, ...others] = positionals;
  if (given === undefined || others.length > 0) {
    throw new UsageError('Which article should be exported? Name one.');
  }
  const ids = platforms.map(({ id }) => id);
  const platform = platforms.find(({ id }) => id === values.for);
  if (platform) return { given, platform };
  throw new UsageError(
    values.for === undefined
      ? `For which platform? Say --for, and one of ${ids.join(', ')}.`
      : `"${values.for}" is not a platform; there are ${listChoices(values.for, ids)}.`,
  );
}

/** An article may be named by its address or by its file. */
async function findSlug(project: Project, given: string): Promise<string> {
  const slug = path.basename(given, '.mdx');
  const names = await readdir(path.join(project.contentFolder, 'articles')).catch(() => []);
  const slugs = names
    .filter((name) => /^[^_].*\.mdx$/.test(name))
    .map((name) => path.basename(name, '.mdx'));
  if (slugs.includes(slug)) return slug;
  throw new UsageError(`There is no article "${slug}"; there are ${listChoices(slug, slugs)}.`);
}

function toArticle(slug: string, text: string): Article {
  const { frontMatter } = parseArticle(text, slug);
  const { draft, ...data } = articleSchema.parse(load(frontMatter));
  return { ...data, slug, isDraft: draft, body: text.replace(/^---\r?\n[\s\S]*?\n---\r?\n/, '') };
}
