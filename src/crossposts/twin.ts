import type { PhrasingContent } from 'mdast';
import type { ArticleSource } from './article-source.ts';
import type { PlainArticle } from './plain-tree.ts';
import { formatMarkdown } from './to-markdown.ts';

/** An article as plain Markdown at home: its title, standfirst, author and day, and its text. */
export function toTwin(
  { author, date, ...head }: ArticleSource,
  { tree, formatter }: PlainArticle,
): string {
  const byline = `By ${author}, ${date.toISOString().slice(0, 10)}`;
  return `${formatTwinHead({ ...head, byline })}\n${formatter.markdown(tree)}`;
}

/** What stands above the text of a twin. */
export function formatTwinHead({
  title,
  standfirst,
  byline,
  url,
}: {
  readonly title: string;
  readonly standfirst: string;
  readonly byline: string;
  readonly url: string;
}): string {
  const text = (value: string): PhrasingContent => ({ type: 'text', value });
  const line = title.replace(/\s+/g, ' ').trim();
  return formatMarkdown({
    type: 'root',
    children: [
      { type: 'heading', depth: 1, children: [text(line)] },
      { type: 'paragraph', children: [text(standfirst)] },
      {
        type: 'paragraph',
        children: [text(`${byline}, `), { type: 'link', url, children: [text(url)] }],
      },
    ],
  });
}
