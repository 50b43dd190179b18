/** Lets a reader write an answer to the exercise of the page. The editor is loaded when that is asked for. */

import { savedWork } from '../saved-work.ts';
import { keepForOffline } from './keep-for-offline.ts';
import { loadOnce } from './load-once.ts';

const bench = document.querySelector<HTMLElement>('.workbench');
const opening = bench?.querySelector<HTMLElement>('.workbench-opening');
const button = opening?.querySelector('button');
if (bench && opening && button) {
  const { value } = savedWork.openExercise(bench.dataset.exercise ?? '').read();
  if (value.code !== undefined) button.textContent = 'Go on with your answer';
  opening.hidden = false;
  const open = loadOnce(button, async () =>
    (await import('./open-exercise.ts')).openExercise(bench),
  );
  button.addEventListener('click', () => open().then(keepForOffline));
  // A program in the address is shown, and never run unasked.
  const follow = () => {
    if (location.hash.startsWith('#code=')) open();
  };
  addEventListener('hashchange', follow);
  follow();
}
