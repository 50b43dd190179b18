import { markdownToHtml } from 'satteri';
import { prefixLinks } from './prefix-links.ts';

/** The HTML of a Markdown text such as a field of front matter. Its internal links work under the base path. */
export function renderMarkdown(text: string, base: string): string {
  return markdownToHtml(text, { hastPlugins: [prefixLinks(base)] }).html.trim();
}

/**
 * The same for a text that stands in a paragraph, a list item or a heading.
 * @example renderInline('`await` *it*', '/') // '<code>await</code> <em>it</em>'
 */
export function renderInline(text: string, base: string): string {
  const [, inner] = /^<p>((?:(?!<p>)[\s\S])*)<\/p>$/.exec(renderMarkdown(text, base)) ?? [];
  return inner ?? renderMarkdown(text, base);
}
