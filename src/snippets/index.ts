export {
  type Directives,
  defaultDirectives,
  directiveNames,
  parseDirectives,
  switchNames,
} from './directives.ts';
export { findSnippets } from './find-snippets.ts';
export { findUnreadFiles } from './find-unread-files.ts';
export { parseHeadComment } from './head-comment.ts';
export { parseReferences } from './imports.ts';
export { parseLineRanges } from './line-ranges.ts';
export type { LocalModule, ModuleGraph } from './module-graph.ts';
export { readSnippet, type Snippet } from './read-snippet.ts';
export { type Region, unknownRegion } from './region.ts';
export { toSnippetFile, toSnippetId } from './snippet-path.ts';
