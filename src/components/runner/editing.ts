/** The editor and what it needs, in a chunk of its own: loaded when a reader first wants to write. */

import {
  createDiff,
  createEditor,
  type DiffOptions,
  type Editor,
  type EditorOptions,
} from '../../editor/index.ts';
import { maxCodeBytes } from '../../shared-code/index.ts';
import tokenStyles from '../../styles/code-tokens.css?inline';

/** An editor with the colours of this page. */
export const openEditor = (options: Omit<EditorOptions, 'tokenStyles' | 'maxBytes'>): Editor =>
  createEditor({ ...options, tokenStyles, maxBytes: maxCodeBytes });

/** A comparison with the colours of this page. */
export const openDiff = (options: Omit<DiffOptions, 'tokenStyles'>) =>
  createDiff({ ...options, tokenStyles });
