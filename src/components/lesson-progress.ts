import { announce } from './copy-text.ts';
import { savedWork } from './saved-work.ts';

/** Shows on a lesson's page whether it is done, and on the list of lessons how many are. */
export const showProgress = () => show(savedWork.readProgress().value.done);

const box = document.querySelector<HTMLInputElement>('.lesson-done input');
box?.addEventListener('change', () => {
  const problem = savedWork.toggleDone(box.dataset.lesson ?? '');
  if (problem) announce(problem.says);
  showProgress();
});
// Another tab has changed it, or the browser brings this page back as it was left.
addEventListener('storage', showProgress);
addEventListener('pageshow', showProgress);
showProgress();

function show(done: readonly string[]): void {
  showBox(done);
  showList(done);
}

function showBox(done: readonly string[]): void {
  const group = box?.closest<HTMLElement>('.lesson-done');
  if (!box || !group) return;
  box.checked = done.includes(box.dataset.lesson ?? '');
  group.hidden = false;
}

function showList(done: readonly string[]): void {
  const entries = [...document.querySelectorAll<HTMLElement>('.lesson-entry')];
  const isDone = ({ dataset }: HTMLElement) => done.includes(dataset.lesson ?? '');
  for (const entry of entries) {
    const mark = entry.querySelector<HTMLElement>('.lesson-mark');
    if (mark) mark.hidden = !isDone(entry);
  }
  const group = document.querySelector<HTMLElement>('.curriculum-progress');
  const text = group?.querySelector('p');
  const bar = group?.querySelector('progress');
  if (!group || !text || !bar) return;
  bar.value = entries.filter(isDone).length;
  text.textContent = `${bar.value} of ${bar.max} done`;
  const next = group.querySelector<HTMLElement>('.curriculum-next');
  if (next)
    showNext(
      next,
      entries.find((entry) => !isDone(entry)),
      bar.value > 0,
    );
  group.hidden = false;
}

/** Leads on to the first lesson or project that is not done, if there is one. */
function showNext(place: HTMLElement, entry: HTMLElement | undefined, hasBegun: boolean): void {
  const [title, link] = [entry?.querySelector('h3 a'), place.querySelector('a')];
  const words = place.querySelector('span');
  place.hidden = !(title instanceof HTMLAnchorElement);
  if (!(title instanceof HTMLAnchorElement) || !link || !words) return;
  words.textContent = hasBegun ? 'Go on with' : 'Begin with';
  link.textContent = title.textContent;
  link.href = title.href;
}
