import type { ListItem, PhrasingContent, RootContent } from 'mdast';
import { formatMarkdown } from '../crossposts/index.ts';

/** A page with its Markdown twin. */
export interface LlmsEntry {
  readonly title: string;
  readonly summary: string;
  /** The Markdown twin. */
  readonly url: string;
}

/** What there is to read, as lists of Markdown files. */
export interface Reading {
  readonly title: string;
  readonly description: string;
  readonly sections: readonly { readonly title: string; readonly entries: readonly LlmsEntry[] }[];
}

/** The list that language models look for (llmstxt.org): a title, a quoted summary, sections of links. */
export function formatLlms({ title, description, sections }: Reading): string {
  return formatMarkdown({
    type: 'root',
    children: [
      { type: 'heading', depth: 1, children: [text(title)] },
      { type: 'blockquote', children: [{ type: 'paragraph', children: [text(description)] }] },
      ...sections
        .filter(({ entries }) => entries.length > 0)
        .flatMap((section): RootContent[] => [
          { type: 'heading', depth: 2, children: [text(section.title)] },
          { type: 'list', spread: false, children: section.entries.map(toItem) },
        ]),
    ],
  });
}

const text = (value: string): PhrasingContent => ({
  type: 'text',
  value: value.replace(/\s+/g, ' '),
});

const toItem = ({ title, summary, url }: LlmsEntry): ListItem => ({
  type: 'listItem',
  children: [
    {
      type: 'paragraph',
      children: [{ type: 'link', url, children: [text(title)] }, text(`: ${summary}`)],
    },
  ],
});
