import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { bracketMatching, indentOnInput, indentUnit } from '@codemirror/language';
import { Annotation, EditorState, type Extension } from '@codemirror/state';
import { EditorView, keymap, lineNumbers } from '@codemirror/view';
import { editorTheme, highlightedCode } from './appearance.ts';
import { createHint, hintId, sayKeys, touchOnly } from './hint.ts';
import { type Place, toOffset } from './place.ts';
import { type Problem, problem, problemId, setProblem } from './problem.ts';
import { openShadow } from './shadow.ts';
import { setShownLine, shownLine } from './shown-line.ts';
import { limitSize } from './size-limit.ts';
import { tabKey } from './tab-key.ts';

export interface EditorOptions {
  readonly parent: Element;
  readonly code: string;
  /** What a screen reader calls it. */
  readonly label: string;
  /** CSS for the classes `token-…`, which the page's own rules do not reach. */
  readonly tokenStyles: string;
  readonly maxBytes: number;
  /** Called after each change by the reader, not after `setCode`. */
  readonly onChange?: (code: string) => void;
  /** Called for Ctrl or Cmd with Enter. */
  readonly onRun?: () => void;
}

export interface Editor {
  code(): string;
  /** Puts other code in its place, which the reader can undo. Code that is too long is refused, with a message. */
  setCode(code: string): void;
  /** Moves the focus into the code, to a place if one is named, and the place into sight. */
  focus(place?: Place): void;
  /** Shows one problem in place of the one before. It goes when the reader changes its line. */
  showProblem(problem: Problem): void;
  clearProblem(): void;
  /** Lights up a line until the code changes, or none. */
  showLine(line: number | undefined): void;
  destroy(): void;
}

const byProgram = Annotation.define<boolean>();

/** An editor for a TypeScript program, which works under a policy without inline styles. */
export function createEditor(options: EditorOptions): Editor {
  const { root, remove } = openShadow(options.parent, options.tokenStyles);
  const view = new EditorView({
    parent: root,
    root,
    state: EditorState.create({ doc: options.code, extensions: toExtensions(options) }),
  });
  view.setTabFocusMode(true);
  return {
    code: () => view.state.doc.toString(),
    setCode: (code) =>
      view.dispatch({
        changes: { from: 0, to: view.state.doc.length, insert: code },
        annotations: byProgram.of(true),
      }),
    focus(place) {
      view.focus();
      view.dispatch({
        ...(place && { selection: { anchor: toOffset(view.state.doc, place) } }),
        scrollIntoView: true,
      });
    },
    showProblem: (problem) => view.dispatch({ effects: setProblem.of(problem) }),
    clearProblem: () => view.dispatch({ effects: setProblem.of(undefined) }),
    showLine: (line) => view.dispatch({ effects: setShownLine.of(line) }),
    destroy() {
      view.destroy();
      remove();
    },
  };
}

function toExtensions({ label, maxBytes, onChange, onRun }: EditorOptions): Extension {
  const run = () => {
    onRun?.();
    return onRun !== undefined;
  };
  const isMac = /Mac|iPhone|iPad/.test(navigator.platform);
  const isTouch = matchMedia(touchOnly).matches;
  return [
    keymap.of([{ key: 'Mod-Enter', run }, ...historyKeymap, indentWithTab, ...defaultKeymap]),
    history(),
    lineNumbers(),
    indentUnit.of('  '),
    indentOnInput(),
    bracketMatching(),
    highlightedCode,
    editorTheme,
    tabKey,
    limitSize(maxBytes),
    problem,
    shownLine,
    createHint(isTouch ? '' : sayKeys(onRun !== undefined, isMac)),
    EditorView.contentAttributes.of({
      'aria-label': label,
      'aria-describedby': `${hintId} ${problemId}`,
    }),
    EditorView.updateListener.of(({ docChanged, transactions, state }) => {
      const isReaders = transactions.some((each) => each.docChanged && !each.annotation(byProgram));
      if (docChanged && isReaders) onChange?.(state.doc.toString());
    }),
  ];
}
