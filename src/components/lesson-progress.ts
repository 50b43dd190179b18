import { formatProgress, type Progress, parseProgress, toggleDone } from '../progress/index.ts';
import { announce } from './copy-text.ts';

const key = 'awaited.progress';

/** Shows on a lesson's page whether it is done, and on the list of lessons how many are. Nothing else needs it. */
const update = () => show(parseProgress(read()));

const box = document.querySelector<HTMLInputElement>('.lesson-done input');
box?.addEventListener('change', () => {
  const isKept = write(formatProgress(toggleDone(parseProgress(read()), box.dataset.lesson ?? '')));
  if (!isKept) announce('This browser does not allow the page to keep anything');
  update();
});
// Another tab has changed it, or the browser brings this page back as it was left.
addEventListener('storage', update);
addEventListener('pageshow', update);
update();

function show({ done }: Progress): void {
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
  group.hidden = false;
}

/** Storage can be forbidden, and full. */
function read(): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function write(text: string): boolean {
  try {
    localStorage.setItem(key, text);
    return true;
  } catch {
    return false;
  }
}
