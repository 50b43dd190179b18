import type { Root } from 'mdast';
import { formatHtml } from './to-html.ts';
import { formatMarkdown } from './to-markdown.ts';

/** Formats trees, each only once. */
export interface Formatter {
  markdown(tree: Root): string;
  html(tree: Root): string;
}

export const createFormatter = (): Formatter => ({
  markdown: onceForEach(formatMarkdown),
  html: onceForEach(formatHtml),
});

function onceForEach(format: (tree: Root) => string): (tree: Root) => string {
  const known = new WeakMap<Root, string>();
  return (tree) => {
    const text = known.get(tree) ?? format(tree);
    known.set(tree, text);
    return text;
  };
}
