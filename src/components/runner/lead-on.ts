import { announce } from '../copy-text.ts';
import { create } from './elements.ts';
import { showNotice } from './exercise-view.ts';

/**
 * Leads on from a solved exercise: marks the lesson or project of the page as done when it is solved for the first time,
 * which can be taken back there, and names what is next. The box and the way on are those of the page's footer.
 */
export function leadOn(place: HTMLElement, isFirstTime: boolean) {
  const box = document.querySelector<HTMLInputElement>('.lesson-done input');
  if (!box) return;
  const isDone = `${box.parentElement?.textContent?.trim()}.`;
  if (isFirstTime && !box.checked) {
    box.click();
    if (box.checked) announce(isDone);
  }
  const canKeep = box.checked || !isFirstTime;
  const show = () => {
    if (box.checked) showNotice(place, isDone, { 'Undo that': toggle });
    else if (canKeep) showNotice(place, 'It is not marked as done.', { 'Mark it as done': toggle });
    place.append(...linkOn());
  };
  const toggle = () => {
    box.click();
    show();
    place.querySelector('button')?.focus();
  };
  show();
}

function linkOn(): HTMLElement[] {
  const later = document.querySelector<HTMLAnchorElement>('.neighbours .later');
  if (!later) return [];
  const title = later.lastChild?.textContent?.trim();
  const link = create('a', 'action', later.rel === 'next' ? `Next: ${title}` : `${title}`);
  link.href = later.href;
  return [link];
}
