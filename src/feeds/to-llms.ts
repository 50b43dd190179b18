import type { ListItem, PhrasingContent, RootContent } from 'mdast';
import { formatMarkdown } from '../crossposts/index.ts';

/** What there is to read, as a list of Markdown files. */
export interface Reading {
  readonly title: string;
  readonly description: string;
  readonly entries: readonly {
    readonly title: string;
    readonly summary: string;
    /** The Markdown twin. */
    readonly url: string;
  }[];
}

/** The list that language models look for (llmstxt.org): a title, a quoted summary, a section of links. */
export function formatLlms({ title, description, entries }: Reading): string {
  const text = (value: string): PhrasingContent => ({ type: 'text', value: toLine(value) });
  const toItem = (entry: Reading['entries'][number]): ListItem => ({
    type: 'listItem',
    children: [
      {
        type: 'paragraph',
        children: [
          { type: 'link', url: entry.url, children: [text(entry.title)] },
          text(`: ${entry.summary}`),
        ],
      },
    ],
  });
  const list: RootContent[] = [
    { type: 'heading', depth: 2, children: [text('Articles')] },
    { type: 'list', spread: false, children: entries.map(toItem) },
  ];
  return formatMarkdown({
    type: 'root',
    children: [
      { type: 'heading', depth: 1, children: [text(title)] },
      { type: 'blockquote', children: [{ type: 'paragraph', children: [text(description)] }] },
      ...(entries.length > 0 ? list : []),
    ],
  });
}

const toLine = (value: string) => value.replace(/\s+/g, ' ');
