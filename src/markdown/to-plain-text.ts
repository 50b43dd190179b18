import type { Nodes } from 'mdast';
import { markdownToMdast } from 'satteri';

/**
 * The words of a Markdown text, for places that know no marks.
 * @example toPlainText('Call `all` [once](/x/).') // 'Call all once.'
 */
export function toPlainText(markdown: string): string {
  return flatten(markdownToMdast(markdown) as unknown as Nodes).trim();
}

function flatten(node: Nodes): string {
  if ('children' in node) return node.children.map(flatten).join('');
  return 'value' in node ? node.value : '';
}
