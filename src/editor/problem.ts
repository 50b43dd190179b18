import { type EditorState, type Extension, StateEffect, StateField } from '@codemirror/state';
import { Decoration, EditorView, WidgetType } from '@codemirror/view';
import { type Place, toOffset } from './place.ts';

/** Something wrong with the code, and where. */
export interface Problem extends Place {
  readonly message: string;
}

/** Shows a problem in place of the one before, or none. */
export const setProblem = StateEffect.define<Problem | undefined>();

/** The problem that is shown; its line and column move with the text, and it goes when its line is changed. */
export const shownProblem = StateField.define<Problem | undefined>({
  create: () => undefined,
  update(shown, { changes, effects, newDoc, startState }) {
    const set = effects.find((effect) => effect.is(setProblem));
    if (set) return set.value;
    if (!shown || changes.empty) return shown;
    const offset = toOffset(startState.doc, shown);
    const line = startState.doc.lineAt(offset);
    if (changes.touchesRange(line.from, line.to)) return undefined;
    return { ...shown, line: newDoc.lineAt(changes.mapPos(offset)).number };
  },
});

/** The id of the text below the line. */
export const problemId = 'problem';

/** Marks the line of the problem, and says below it what is wrong. */
export const problem: Extension = [
  shownProblem,
  EditorView.decorations.compute(['doc', shownProblem], decorate),
  EditorView.contentAttributes.compute([shownProblem], (state): Record<string, string> => {
    return state.field(shownProblem) ? { 'aria-invalid': 'true' } : {};
  }),
];

/** CodeMirror wants a class here. */
class ProblemText extends WidgetType {
  readonly message: string;

  constructor(message: string) {
    super();
    this.message = message;
  }

  override eq({ message }: ProblemText): boolean {
    return message === this.message;
  }

  override toDOM(): HTMLElement {
    // CodeMirror measures it without margins: the space around the text has to be inside.
    const space = document.createElement('div');
    space.className = 'cm-problemSpace';
    const text = space.appendChild(document.createElement('div'));
    text.id = problemId;
    text.className = 'cm-problemText';
    text.textContent = this.message;
    return space;
  }
}

const markedLine = Decoration.line({ class: 'cm-problemLine' });
const markedPlace = Decoration.mark({ class: 'cm-problemPlace' });

function decorate(state: EditorState) {
  const shown = state.field(shownProblem);
  if (!shown) return Decoration.none;
  const offset = toOffset(state.doc, shown);
  const line = state.doc.lineAt(offset);
  const word = state.wordAt(offset);
  const end = word?.from === offset ? word.to : Math.min(offset + 1, line.to);
  const below = Decoration.widget({ widget: new ProblemText(shown.message), block: true, side: 1 });
  return Decoration.set([
    markedLine.range(line.from),
    ...(shown.column !== undefined && end > offset ? [markedPlace.range(offset, end)] : []),
    below.range(line.to),
  ]);
}
