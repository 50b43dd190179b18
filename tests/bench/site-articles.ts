import type { Recording } from '../../src/recordings/index.ts';
import type { Snippet } from '../../src/snippets/index.ts';
import type { Material } from './site-material.ts';

/**
 * A program of a made article. No two of a site have the same text, and they have no more lines in common than the
 * programs of this repository have: a line that only one of these has differs from copy to copy by a comment.
 */
export interface MadeProgram {
  /** Its name below `snippets/`. */
  readonly id: string;
  readonly source: string;
  readonly hasTimes: boolean;
  /** The program that it is a copy of; it differs by comments. */
  readonly original: { readonly snippet: Snippet; readonly recording: Recording };
}

/** An article that was put together from other articles. */
export interface MadeArticle {
  readonly slug: string;
  readonly title: string;
  readonly standfirst: string;
  readonly date: string;
  readonly category: string;
  readonly tags: readonly string[];
  readonly sections: readonly {
    readonly heading: string;
    readonly paragraphs: readonly string[];
    readonly program: MadeProgram;
  }[];
  /** The article that its last paragraph links to. */
  readonly linksTo: string;
}

const programsPerArticle = 6;
const paragraphsPerSection = 3;
const tagCount = 40;
const tagsPerArticle = 3;
const categories = ['Foundations', 'Patterns', 'Failures'];
const firstDay = Date.UTC(2016, 0, 1);
const dayMs = 86_400_000;

/** So many articles with six programs each. The same count gives the same articles. */
export function createArticles(
  { paragraphs, programs, ownLines }: Material,
  count: number,
): MadeArticle[] {
  const toSlug = (index: number) => `article-${String((index % count) + 1).padStart(5, '0')}`;
  return Array.from({ length: count }, (_, index) => {
    const slug = toSlug(index);
    return {
      slug,
      title: `Article ${index + 1} of ${count}`,
      standfirst: `What stands in article ${index + 1}, put together from other articles.`,
      date: new Date(firstDay + (index % 3650) * dayMs).toISOString().slice(0, 10),
      category: take(categories, index),
      tags: Array.from({ length: tagsPerArticle }, (_, each) => {
        return `tag-${(index * 7 + each * 11) % tagCount}`;
      }),
      sections: Array.from({ length: programsPerArticle }, (_, section) => {
        const place = index * programsPerArticle + section;
        const original = take(programs, place);
        return {
          heading: `Section ${section + 1} of article ${index + 1}`,
          paragraphs: Array.from({ length: paragraphsPerSection }, (_, each) =>
            take(paragraphs, place * paragraphsPerSection + each),
          ),
          program: {
            id: `${slug}/${original.snippet.id}`,
            source: toCopy(original.snippet.source, ownLines, `${index + 1}.${section + 1}`),
            hasTimes: section % 3 === 0,
            original,
          },
        };
      }),
      linksTo: toSlug(index + 1),
    };
  });
}

const toCopy = (source: string, ownLines: ReadonlySet<string>, mark: string) =>
  `${source
    .split('\n')
    .map((line) => (ownLines.has(line) ? `${line} // ${mark}` : line))
    .join('\n')}// Program ${mark}.\n`;

const take = <T>(values: readonly T[], index: number): T => values[index % values.length] as T;
