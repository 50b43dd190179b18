import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import GithubSlugger from 'github-slugger';
import type { Problem } from '../author-error.ts';
import type { Embeds } from '../embeds/index.ts';
import { type Project, toShownPath } from '../project.ts';
import { checkLink, type Target } from './check-links.ts';
import { checkUse } from './check-uses.ts';
import { type ArticleSchema, checkFrontMatter } from './front-matter.ts';
import { type ParsedArticle, parseArticle } from './parse-article.ts';

interface Article extends Target {
  readonly file: string;
  readonly slug: string;
  readonly parsed: ParsedArticle;
  readonly problems: readonly Problem[];
}

/** Everything that is wrong with the articles of a project, in one list. Runs no snippet. */
export async function checkContent(
  project: Project,
  embeds: Embeds,
  schema: ArticleSchema,
): Promise<Problem[]> {
  const folder = path.join(project.contentFolder, 'articles');
  const files = await findFiles(folder);
  const names = files.filter((name) => articlePattern.test(name));
  const articles = await Promise.all(
    names.map((name) => readArticle(project, schema, folder, name)),
  );
  const strays = files.filter((name) => !articlePattern.test(name));
  const targets = new Map(articles.map((article) => [article.slug, article]));
  const perArticle = await Promise.all(
    articles.map(async (article) => [
      ...article.problems,
      ...onePerPlaceAndText(
        (await Promise.all(article.parsed.uses.map((use) => checkUse(use, embeds)))).flat(),
      ),
      ...article.parsed.links.flatMap((link) => checkLink(link, article, targets)),
    ]),
  );
  return [
    ...strays.map((name) => strayFile(toShownPath(project, path.join(folder, name)))),
    ...findSharedAddresses(articles),
    ...perArticle.flat(),
    ...(await checkUnused(articles, embeds)),
  ];
}

/** Snippets that no article shows are on the page of all snippets, so they must be recorded too. */
async function checkUnused(articles: readonly Article[], embeds: Embeds): Promise<Problem[]> {
  const used = new Set(
    articles.flatMap(({ parsed }) => parsed.uses.map(({ attributes }) => attributes.of)),
  );
  const unused = (await embeds.ids()).filter((id) => !used.has(id));
  const shelves = await Promise.all(unused.map((id) => embeds.find(id)));
  return shelves.flatMap((shelf) => shelf?.problems ?? []);
}

/** What the site's collection reads; a name that starts with `_` is left out on purpose. */
const articlePattern = /^[^_\\/][^\\/]*\.mdx$/;

async function findFiles(folder: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  return names.filter((name) => /\.mdx?$/.test(name) && !/(^|[\\/])_/.test(name)).sort();
}

async function readArticle(
  project: Project,
  schema: ArticleSchema,
  folder: string,
  name: string,
): Promise<Article> {
  const file = toShownPath(project, path.join(folder, name));
  const parsed = parseArticle(await readFile(path.join(folder, name), 'utf8'), file);
  const frontMatter = checkFrontMatter(parsed.frontMatter, file, schema);
  const slugger = new GithubSlugger();
  return {
    file,
    slug: toSlug(name),
    parsed,
    ...(parsed.problems.length === 0 && {
      anchors: [
        ...parsed.headings.map((heading) => slugger.slug(heading)),
        ...parsed.uses.flatMap(({ attributes: { id } }) => (typeof id === 'string' ? [id] : [])),
      ],
    }),
    isDraft: frontMatter.isDraft,
    problems: [...parsed.problems, ...frontMatter.problems],
  };
}

/** The address of an article, as Astro's glob loader makes it from the file's name. */
function toSlug(name: string): string {
  return new GithubSlugger().slug(name.replace(/\.mdx$/, ''));
}

function strayFile(file: string): Problem {
  return {
    title: 'File that no page shows',
    where: { file },
    problem:
      'Articles are the .mdx files that lie in content/articles/ itself; this is none of them.',
    fix: 'Move it there as .mdx, or put "_" before its name to keep it as a note.',
  };
}

function findSharedAddresses(articles: readonly Article[]): Problem[] {
  const first = new Map<string, Article>();
  return articles.flatMap((article) => {
    const other = first.get(article.slug);
    first.set(article.slug, other ?? article);
    if (!other) return [];
    return [
      {
        title: 'Two articles with one address',
        where: { file: article.file },
        problem: `${other.file} is at /articles/${article.slug}/ already.`,
        fix: 'Rename one of the two files.',
      },
    ];
  });
}

/** A snippet that is shown five times with a stale recording is one mistake, said at its first place. */
function onePerPlaceAndText(problems: readonly Problem[]): Problem[] {
  const seen = new Set<string>();
  return problems.filter(({ title, problem, fix }) => {
    const key = `${title}\n${problem}\n${fix}`;
    return !seen.has(key) && seen.add(key);
  });
}
