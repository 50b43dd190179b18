export { escapeHtml } from './escape-html.ts';
export { createFenceTransformer } from './fence-transformer.ts';
export { highlightLines } from './highlight-lines.ts';
export { classTheme } from './theme.ts';
