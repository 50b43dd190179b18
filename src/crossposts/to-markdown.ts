import type { Code, Root } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { type Options, toMarkdown } from 'mdast-util-to-markdown';

const options: Options = {
  bullet: '-',
  rule: '-',
  emphasis: '*',
  incrementListMarker: true,
  listItemIndent: 'one',
  extensions: [gfmToMarkdown()],
  handlers: { code: formatFence },
};

/** Markdown of a tree, as all that read Markdown agree on it. */
export const formatMarkdown = (tree: Root): string => toMarkdown(tree, options);

/** Code that holds three backticks is fenced by tildes: Forem takes the next three backticks for the end of the block. */
function formatFence({ lang, meta, value }: Code): string {
  const mark = value.includes('```') ? '~' : '`';
  const runs = value.match(new RegExp(`${mark}+`, 'g')) ?? [];
  const fence = mark.repeat(Math.max(3, ...runs.map((run) => run.length + 1)));
  const info = [lang, meta].filter(Boolean).join(' ');
  return [`${fence}${info}`, value, fence].join('\n');
}
