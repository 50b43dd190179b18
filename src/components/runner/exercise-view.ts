import { create, createButton } from './elements.ts';

/** The parts of an open workbench that change. */
export type ExerciseView = ReturnType<typeof createExerciseView>;

/** What a reader can do with an answer. */
export interface ExerciseActions {
  readonly run: () => void;
  readonly startOver: () => void;
  readonly share: () => void;
}

/**
 * Puts an editor's place and buttons where the starter stood, and what comes of a run around the list of checks: how many
 * hold right above it, output and timeline below.
 */
export function createExerciseView(
  bench: HTMLElement,
  checks: HTMLElement,
  actions: ExerciseActions,
) {
  const run = createButton('Run and check', 'action is-main', actions.run);
  const status = create('p', 'workbench-status');
  status.setAttribute('role', 'status');
  const view = {
    editor: create('div', 'editor-place'),
    run,
    /** What was found of the last run, in a sentence. */
    status,
    /** What is said of keeping and sharing, with what can be done about it. */
    notice: create('div', 'workbench-notice'),
    /** What is asked about a program that came with a link, until it is answered. */
    choice: create('div', 'workbench-choice'),
    /** What the failed checks have found in common. */
    instead: create('p', 'finding'),
    /** Where to go from a solved exercise. */
    onward: create('div', 'workbench-onward'),
    help: create('div', 'workbench-help'),
    printed: create('div', 'printed is-numbered'),
    timeline: create('figure', 'timeline is-below'),
  };
  view.printed.hidden = true;
  view.timeline.hidden = true;
  const bar = create(
    'div',
    'workbench-bar',
    run,
    createButton('Start over', 'action', actions.startOver),
    createButton('Link to this answer', 'action', actions.share),
  );
  const { choice, editor, notice, instead, onward, help, printed, timeline } = view;
  bench.replaceChildren(choice, editor, bar, notice);
  checks.before(status, instead, onward);
  checks.after(help, printed, timeline);
  return view;
}

/**
 * Says something with buttons for what can be done about it; nothing takes it away again. With the buttons goes the
 * focus, so each choice has to say where it is from then on.
 */
export function showNotice(
  notice: HTMLElement,
  text = '',
  choices: Readonly<Record<string, () => void>> = {},
) {
  const buttons = Object.entries(choices).map(([name, choose]) =>
    createButton(name, 'action', () => {
      showNotice(notice);
      choose();
    }),
  );
  notice.replaceChildren(...(text === '' ? [] : [create('p', '', text), ...buttons]));
}

/** Moves the focus to a notice, and the notice into sight: for what a reader has come for. */
export function goToNotice(notice: HTMLElement) {
  notice.tabIndex = -1;
  notice.focus();
}
