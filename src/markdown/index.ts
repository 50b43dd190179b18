export { prefixLinks } from './prefix-links.ts';
export { renderInline, renderMarkdown } from './render-markdown.ts';
export { toPlainText } from './to-plain-text.ts';
