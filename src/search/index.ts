export { indexFolder, writeSearchIndex } from './write-search-index.ts';
