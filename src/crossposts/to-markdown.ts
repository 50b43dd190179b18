import type { Code, Root } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';

/** Markdown of a tree. For Forem, code that holds backticks is fenced by tildes: Forem looks for the next three backticks. */
export function formatMarkdown(tree: Root, { isLiquid = false } = {}): string {
  return toMarkdown(tree, {
    bullet: '-',
    rule: '-',
    emphasis: '*',
    fences: true,
    incrementListMarker: true,
    listItemIndent: 'one',
    extensions: [gfmToMarkdown()],
    ...(isLiquid && { handlers: { code: (node: Code) => formatFence(node) } }),
  });
}

function formatFence({ lang, value }: Code): string {
  const mark = value.includes('```') ? '~' : '`';
  const fence = mark.repeat(3);
  return [`${fence}${lang ?? ''}`, value, fence].join('\n');
}
