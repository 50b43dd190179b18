import { syntaxHighlighting } from '@codemirror/language';
import { EditorState, type Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { tokenClasses, typescript } from './typescript.ts';

/** TypeScript with the classes of the page's listings. */
export const highlightedCode: Extension = [
  typescript,
  syntaxHighlighting(tokenClasses),
  EditorState.tabSize.of(2),
];

// The page's own colours, or those of the system where it sets none: both follow light, dark and forced colours.
const ink = 'var(--ink, CanvasText)';
const soft = 'var(--ink-soft, CanvasText)';
const paper = 'var(--paper, Canvas)';
const panel = 'var(--panel, Canvas)';
const wait = 'var(--amber-line, Highlight)';
const wash = 'var(--amber-wash, Mark)';
const arrival = 'var(--code-string, CanvasText)';
const failure = 'var(--failure, CanvasText)';
const failureWash = 'var(--failure-wash, Canvas)';
const sans = 'var(--sans, system-ui, sans-serif)';
const smallSize = 'var(--size-small, 0.8125rem)';

const program = EditorView.theme({
  '&': {
    backgroundColor: paper,
    color: ink,
    fontSize: 'var(--size-code, 0.875rem)',
    containerType: 'inline-size',
  },
  '.cm-scroller': {
    fontFamily: 'var(--mono, ui-monospace, monospace)',
    fontVariantLigatures: 'none',
    lineHeight: '1.62',
  },
  '.cm-content': { padding: '0.9rem 0', caretColor: ink },
  '.cm-line': { padding: '0 0.75rem 0 0' },
  '.cm-gutters': { backgroundColor: paper, color: soft, border: '0' },
  '.cm-lineNumbers .cm-gutterElement': { minWidth: '3.9rem', padding: '0 1rem 0 0' },
  '@container (width < 30rem)': {
    '.cm-lineNumbers .cm-gutterElement': { minWidth: '2.7rem', paddingRight: '0.6rem' },
  },
  // Phones enlarge the page when a smaller text gets the focus.
  '@media (pointer: coarse)': {
    '.cm-scroller': { fontSize: 'max(16px, var(--size-code, 0.875rem))' },
  },
});

/** The look of the editor. */
export const editorTheme: Extension = [
  EditorView.theme({
    '&': { border: `1px solid ${ink}`, borderTopWidth: '2px' },
    '&.cm-focused': { outline: `3px solid ${wait}`, outlineOffset: '2px' },
    '&.cm-focused .cm-matchingBracket': { backgroundColor: wash, outline: `1px solid ${wait}` },
    '&.cm-focused .cm-nonmatchingBracket': { backgroundColor: failureWash },
    '.cm-shownLine': {
      backgroundColor: wash,
      outline: `2px solid ${wait}`,
      outlineOffset: '-2px',
    },
    '.cm-problemLine': { backgroundColor: failureWash },
    '.cm-problemPlace': { textDecoration: `underline wavy ${failure}` },
    '.cm-problemSpace': { padding: '0.2rem 0 0.5rem' },
    '.cm-problemText': {
      position: 'sticky',
      left: '3.9rem',
      boxSizing: 'border-box',
      width: 'calc(100cqi - 4.65rem)',
      padding: '0.4rem 0.9rem',
      borderLeft: `4px double ${failure}`,
      backgroundColor: failureWash,
      font: `560 ${smallSize} / 1.5 ${sans}`,
      whiteSpace: 'pre-wrap',
      overflowWrap: 'anywhere',
    },
    '.cm-problemText::before': { content: '"\\2715\\00A0" / ""', color: failure },
    '.cm-panels': { backgroundColor: panel, color: soft },
    '.cm-panels-bottom': { borderTop: '0' },
    '.cm-hint': { font: `400 ${smallSize} / 1.5 ${sans}` },
    '.cm-hint p': { margin: '0' },
    // Where nothing is said, nothing is seen of the panel.
    '.cm-hint:has(:not(:empty))': {
      padding: '0.4rem 0.9rem',
      borderTop: '1px solid var(--rule, currentColor)',
    },
    '.cm-refusal': { color: failure, fontWeight: '640' },
    '@container (width < 30rem)': {
      '.cm-problemText': { left: '2.7rem', width: 'calc(100cqi - 3.2rem)' },
    },
  }),
  program,
];

const sign = { position: 'absolute', left: '1ch', fontWeight: '700' };

/** The look of a comparison. What goes and what comes differ by their signs, and not by colour alone. */
export const diffTheme: Extension = [
  EditorView.theme({
    '&': { borderTop: `2px solid ${ink}` },
    '&.cm-focused': { outline: 'none' },
    '.cm-content:focus-visible': { outline: `3px solid ${wait}`, outlineOffset: '-3px' },
    '.cm-line, & .cm-deletedChunk .cm-deletedLine': { paddingLeft: '3ch', position: 'relative' },
    '&.cm-merge-b .cm-changedLine': { backgroundColor: toTint(arrival, 10) },
    '.cm-changedLine::before': { ...sign, content: '"+"', color: arrival },
    '&.cm-merge-b .cm-changedText': { background: toTint(arrival) },
    '& .cm-deletedChunk': { padding: '0', backgroundColor: failureWash },
    '& .cm-deletedChunk .cm-deletedLine::before': {
      ...sign,
      content: '"\\2212"',
      color: failure,
    },
    '& .cm-deletedChunk .cm-deletedText': { background: toTint(failure) },
    // Soft ink is too faint on a tint.
    '& :is(.cm-changedText, .cm-deletedText) .token-comment': { color: ink },
  }),
  program,
];

function toTint(colour: string, percent = 18): string {
  return `color-mix(in srgb, ${colour} ${percent}%, transparent)`;
}
