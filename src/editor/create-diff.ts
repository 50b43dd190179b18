import { unifiedMergeView } from '@codemirror/merge';
import { EditorState } from '@codemirror/state';
import { EditorView, lineNumbers } from '@codemirror/view';
import { diffTheme, highlightedCode } from './appearance.ts';
import { openShadow } from './shadow.ts';

export interface DiffOptions {
  readonly parent: Element;
  readonly before: string;
  readonly after: string;
  /** What a screen reader calls it. */
  readonly label: string;
  /** CSS for the classes `token-…`, which the page's own rules do not reach. */
  readonly tokenStyles: string;
}

/** Shows, to be read only, which lines of one program have to go and which have to come to make it the other. */
export function createDiff({ parent, before, after, label, tokenStyles }: DiffOptions) {
  const { root, remove } = openShadow(parent, tokenStyles);
  const view = new EditorView({
    parent: root,
    root,
    state: EditorState.create({
      doc: after,
      extensions: [
        unifiedMergeView({ original: before, mergeControls: false, gutter: false }),
        // Those of the program after, since what goes has no place there.
        lineNumbers(),
        highlightedCode,
        diffTheme,
        EditorState.readOnly.of(true),
        EditorView.editable.of(false),
        EditorView.contentAttributes.of({ 'aria-label': label, tabindex: '0' }),
      ],
    }),
  });
  return {
    destroy() {
      view.destroy();
      remove();
    },
  };
}
