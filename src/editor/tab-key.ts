import { EditorView, type ViewUpdate } from '@codemirror/view';

/**
 * Who comes by the Tab key goes on by it, so that the editor is no trap. Once the reader has clicked or typed in it,
 * Tab indents, until Escape is pressed or the focus has gone elsewhere.
 */
export const tabKey = [
  EditorView.updateListener.of((update) => {
    if (isTyped(update)) update.view.setTabFocusMode(false);
  }),
  EditorView.domEventHandlers({
    pointerdown: (_event, view) => view.setTabFocusMode(false),
    keydown: ({ key }, view) => {
      if (key === 'Escape') view.setTabFocusMode(true);
    },
    blur: (_event, view) => {
      // When only the window lost the focus, the editor is still the active element and nothing changes.
      if (view.root.activeElement !== view.contentDOM) view.setTabFocusMode(true);
    },
  }),
];

const isTyped = ({ transactions }: ViewUpdate) =>
  transactions.some((each) => each.isUserEvent('input') || each.isUserEvent('delete'));
