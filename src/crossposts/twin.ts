import type { PhrasingContent } from 'mdast';
import type { ArticleSource } from './article-source.ts';
import type { PlainArticle } from './plain-tree.ts';
import { formatMarkdown } from './to-markdown.ts';

/** An article as plain Markdown at home: its title, standfirst, author and day, and its text. */
export function toTwin(
  { title, standfirst, author, date, url }: ArticleSource,
  { tree, formatter }: PlainArticle,
): string {
  const text = (value: string): PhrasingContent => ({ type: 'text', value });
  const line = title.replace(/\s+/g, ' ').trim();
  const opening = formatMarkdown({
    type: 'root',
    children: [
      { type: 'heading', depth: 1, children: [text(line)] },
      { type: 'paragraph', children: [text(standfirst)] },
      {
        type: 'paragraph',
        children: [
          text(`By ${author}, ${date.toISOString().slice(0, 10)}, `),
          { type: 'link', url, children: [text(url)] },
        ],
      },
    ],
  });
  return `${opening}\n${formatter.markdown(tree)}`;
}
