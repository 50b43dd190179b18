import { savedWork } from '../saved-work.ts';
import { openEditor } from './editing.ts';
import { create, createButton } from './elements.ts';
import { showNotice } from './exercise-view.ts';
import { createKeeper } from './keep-answer.ts';

const outdated = 'The program on this page has changed since you wrote your version of it.';
const kept = 'This is your version, which this browser keeps.';

/** Opens an editor for a program of the page, with the reader's own version where one is kept, and keeps what is written. */
export function editSnippet(id: string, original: string, label: string, onRun: () => void) {
  const saved = savedWork.openSnippet(id, original);
  const reading = saved.read();
  const own = reading.value.code;
  const place = create('div', 'editor-place');
  const notice = create('div', 'workbench-notice');
  const choice = create('div', 'workbench-choice');
  const bar = create('div', 'workbench-bar', createButton('Start over', 'action', startOver));
  const element = create('div', 'snippet-editor', choice, place, bar, notice);

  const editor = openEditor({
    parent: place,
    code: own ?? original,
    label,
    onChange: (code) => keeper.keep(code),
    onRun,
  });
  const keeper = createKeeper(saved, { notice, choice }, () => editor, original);
  if (reading.problem) keeper.say(reading.problem);
  else if (saved.isOutdated()) {
    showNotice(choice, outdated, {
      'Keep yours': () => keeper.say(saved.confirm()),
      'Take the page’s': startOver,
    });
  } else if (own !== undefined) showNotice(notice, kept);

  function startOver() {
    const before = editor.code();
    showNotice(choice);
    editor.setCode(original);
    const problem = saved.forget();
    if (problem) return keeper.say(problem);
    showNotice(notice, 'The program of the page is back, and your version is forgotten.', {
      'Undo that': () => {
        editor.setCode(before);
        keeper.keep(before);
      },
    });
  }

  return {
    element,
    editor,
    close() {
      keeper.stop();
      editor.destroy();
      element.remove();
    },
  };
}
