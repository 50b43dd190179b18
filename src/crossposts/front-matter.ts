import { dump } from 'js-yaml';
import type { ArticleSource } from './article-source.ts';
import type { Platform } from './platforms.ts';

type Fields = Readonly<Record<string, string | boolean | undefined>>;

/** What stands above a copy, by platform; the others take it in fields of their own. */
const fieldsByPlatform: Readonly<
  Record<string, (source: ArticleSource, title: string, tags: readonly string[]) => Fields>
> = {
  devto: ({ standfirst, url, series }, title, tags) => ({
    title,
    published: false,
    description: standfirst,
    tags: tags.join(', '),
    canonical_url: url,
    series,
  }),
  hashnode: ({ slug, standfirst, url }, title, tags) => ({
    title,
    subtitle: standfirst,
    slug,
    tags: tags.join(', '),
    canonical: url,
    originalArticleURL: url,
    saveAsDraft: true,
  }),
};

/** The front matter with its marks, or nothing. */
export function formatFrontMatter(
  source: ArticleSource,
  { id }: Platform,
  title: string,
  tags: readonly string[],
): string {
  const fields = fieldsByPlatform[id]?.(source, title, tags);
  if (!fields) return '';
  const given = Object.entries(fields).filter(([, value]) => value !== undefined && value !== '');
  return `---\n${dump(Object.fromEntries(given), { lineWidth: -1 })}---\n\n`;
}
