import type { Root as HtmlRoot } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Root } from 'mdast';
import { toHast } from 'mdast-util-to-hast';

/** HTML of a tree: plain elements, no class but the language of a program. */
export function formatHtml(tree: Root): string {
  const html = toHast(tree, { allowDangerousHtml: true, clobberPrefix: 'note-' }) as HtmlRoot;
  return toHtml(html, { allowDangerousHtml: true, closeSelfClosing: false });
}
