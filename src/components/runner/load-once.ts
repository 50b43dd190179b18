import { remember } from './remember.ts';

/** A browser does not ask again for a script that it could not have, until the page is loaded anew. */
const failure = 'This could not be loaded. When you are online again, reload the page.';

/** Loads something at the first call, and again where that failed, which is said behind `place`. */
export function loadOnce<T>(
  place: HTMLElement,
  load: () => Promise<T>,
): () => Promise<T | undefined> {
  const loaded = remember(load);
  return async () => {
    try {
      const result = await loaded();
      place.parentElement?.querySelector('.load-failure')?.remove();
      return result;
    } catch {
      say(place);
      return undefined;
    }
  };
}

function say(place: HTMLElement) {
  if (place.parentElement?.querySelector('.load-failure')) return;
  const text = document.createElement('p');
  text.className = 'load-failure';
  text.setAttribute('role', 'status');
  place.after(text);
  text.textContent = failure;
}
