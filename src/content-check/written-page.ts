import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import GithubSlugger from 'github-slugger';
import type { Problem } from '../author-error.ts';
import { type Project, toShownPath } from '../project.ts';
import type { Target } from './check-links.ts';
import { checkName } from './check-name.ts';
import { type Link, type ParsedArticle, parseArticle } from './parse-article.ts';
import type { Section } from './sections.ts';

/** An MDX file of an author, as far as it could be read. */
export interface WrittenPage extends Target {
  readonly section: Section;
  readonly slug: string;
  readonly file: string;
  readonly parsed: ParsedArticle;
  /** Links that stand in its front matter. */
  readonly links: readonly Link[];
  /** The addresses of pages that list it. */
  readonly listedAt: readonly string[];
  /** The level of the heading over its text. */
  readonly levelAbove: number;
  readonly problems: readonly Problem[];
}

/** What is found above the text of a page. */
export interface Head {
  readonly problems: readonly Problem[];
  readonly isDraft: boolean;
  readonly links?: readonly Link[];
  /** The addresses of pages that list it. */
  readonly listedAt?: readonly string[];
  /** The level of the heading over its text, where that is not the title of a page. */
  readonly levelAbove?: number;
  /** Anchors that its page has beside those of the text. */
  readonly anchors?: readonly string[];
}

/** What a collection of the site reads; a name that starts with `_` is left out on purpose. */
const pagePattern = /^[^_\\/][^\\/]*\.mdx$/;

/** The pages of a section, and files beside them that no page shows. */
export async function readPages(
  project: Project,
  section: Section,
  readHead: (yaml: string, file: string) => Head,
): Promise<{ pages: WrittenPage[]; problems: Problem[] }> {
  const folder = path.join(project.contentFolder, section.folder);
  const files = await findFiles(folder);
  const names = files.filter((name) => pagePattern.test(name));
  const pages = names.map((name) =>
    readNamedPage(project, section, path.join(folder, name), readHead),
  );
  const all = await Promise.all(pages);
  const strays = files
    .filter((name) => !pagePattern.test(name))
    .map((name) => strayFile(toShownPath(project, path.join(folder, name)), section));
  return { pages: all, problems: [...strays, ...findSharedAddresses(all)] };
}

/** Reads an MDX file whose name becomes its address. */
async function readNamedPage(
  project: Project,
  section: Section,
  absoluteFile: string,
  readHead: (yaml: string, file: string) => Head,
): Promise<WrittenPage> {
  const { name } = path.parse(absoluteFile);
  const page = await readPage(project, section, toSlug(name), absoluteFile, readHead);
  return { ...page, problems: [...checkName(name, page.file), ...page.problems] };
}

/** Reads one MDX file; its mistakes are collected. */
export async function readPage(
  project: Project,
  section: Section,
  slug: string,
  absoluteFile: string,
  readHead: (yaml: string, file: string) => Head,
): Promise<WrittenPage> {
  const file = toShownPath(project, absoluteFile);
  const parsed = parseArticle(await readFile(absoluteFile, 'utf8'), file);
  const head = readHead(parsed.frontMatter, file);
  const { problems, isDraft, links = [], anchors = [], listedAt = [], levelAbove = 1 } = head;
  const slugger = new GithubSlugger();
  return {
    address: `/${section.name}/${slug}/`,
    noun: section.noun,
    section,
    slug,
    file,
    parsed,
    ...(parsed.problems.length === 0 && {
      anchors: [
        ...parsed.headings.map((heading) => slugger.slug(heading)),
        ...parsed.uses.flatMap(({ attributes: { id } }) => (typeof id === 'string' ? [id] : [])),
        ...anchors,
      ],
    }),
    isDraft,
    links,
    listedAt,
    levelAbove,
    problems: [...parsed.problems, ...problems],
  };
}

async function findFiles(folder: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  return names.filter((name) => /\.mdx?$/.test(name) && !/(^|[\\/])_/.test(name)).sort();
}

/** The address of a page, as Astro's glob loader makes it from the file's name. */
function toSlug(name: string): string {
  return new GithubSlugger().slug(name);
}

function strayFile(file: string, { folder, noun }: Section): Problem {
  const Nouns = `${noun.charAt(0).toUpperCase()}${noun.slice(1)}s`;
  return {
    title: 'File that no page shows',
    where: { file },
    problem: `${Nouns} are the .mdx files that lie in content/${folder}/ itself; this is none of them.`,
    fix: 'Move it there as .mdx, or put "_" before its name to keep it as a note.',
  };
}

function findSharedAddresses(pages: readonly WrittenPage[]): Problem[] {
  const first = new Map<string, WrittenPage>();
  return pages.flatMap((page) => {
    const { section, slug, file } = page;
    const other = first.get(slug);
    first.set(slug, other ?? page);
    if (!other) return [];
    return [
      {
        title: `Two ${section.noun}s with one address`,
        where: { file },
        problem: `${other.file} is at /${section.name}/${slug}/ already.`,
        fix: 'Rename one of the two files.',
      },
    ];
  });
}
