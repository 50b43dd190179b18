export { renderInline, renderMarkdown } from './render-markdown.ts';
