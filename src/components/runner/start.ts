/** Offers to run each program of the page. What that takes is loaded when a reader first asks for it. */

import { hasKeptSnippet } from '../kept-snippet.ts';
import { keepForOffline } from './keep-for-offline.ts';
import { loadOnce } from './load-once.ts';
import { nameButton, toEditName } from './name-button.ts';

for (const listing of document.querySelectorAll<HTMLElement>('.listing[data-program]')) {
  const buttons = listing.querySelector<HTMLElement>('.run-buttons');
  const [run, edit] = buttons?.querySelectorAll('button') ?? [];
  if (!buttons || !run || !edit) continue;
  nameButton(edit, toEditName(hasKeptSnippet(listing.dataset.snippet ?? '')));
  buttons.hidden = false;
  const opened = loadOnce(buttons, async () =>
    (await import('./open-listing.ts')).openListing(listing),
  );
  run.addEventListener('click', async () => (await opened())?.run().then(keepForOffline));
  edit.addEventListener('click', async () => (await opened())?.edit().then(keepForOffline));
}
