export { prefixLinks } from './prefix-links.ts';
export { renderInline, renderMarkdown } from './render-markdown.ts';
