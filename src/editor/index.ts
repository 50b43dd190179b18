export { createDiff, type DiffOptions } from './create-diff.ts';
export { createEditor, type Editor, type EditorOptions } from './create-editor.ts';
export type { Problem } from './problem.ts';
