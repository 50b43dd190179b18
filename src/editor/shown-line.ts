import { StateEffect, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view';

/** Lights up one line in place of the one before, or none. Lines count from 1. */
export const setShownLine = StateEffect.define<number | undefined>();

const mark = Decoration.line({ class: 'cm-shownLine' });

/** The line that is lit; once the code changes, it may be about something else, and nothing is. */
export const shownLine = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(shown, { effects, docChanged, newDoc }) {
    const set = effects.find((effect) => effect.is(setShownLine));
    if (!set) return docChanged ? Decoration.none : shown;
    const number = set.value;
    const isThere = number !== undefined && number >= 1 && number <= newDoc.lines;
    return isThere ? Decoration.set([mark.range(newDoc.line(number).from)]) : Decoration.none;
  },
  provide: (own) => EditorView.decorations.from(own),
});
