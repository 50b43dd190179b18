import { announce, copyText, toClipboard } from './copy-text.ts';

/** Beside the plain links: the address to the clipboard, and the system's own sheet where there is one. */
for (const group of document.querySelectorAll<HTMLElement>('.share')) {
  const { url = location.href, title = document.title } = group.dataset;
  const copy = group.querySelector<HTMLButtonElement>('.share-copy');
  const sheet = group.querySelector<HTMLButtonElement>('.share-sheet');
  if (copy) {
    copy.hidden = false;
    copy.addEventListener('click', () => copyText(copy, url));
  }
  if (sheet && 'share' in navigator) {
    sheet.hidden = false;
    // Rejects when the reader closes the sheet, which is no failure.
    sheet.addEventListener('click', () => navigator.share({ url, title }).catch(() => {}));
  }
}

/** A link to a program, to a line of output or to a step of a timeline leads there, as links do, and is in the clipboard then. */
for (const link of document.querySelectorAll<HTMLAnchorElement>('a.place-link')) {
  link.addEventListener('click', async () => {
    if (await toClipboard(link.href)) announce('Link copied');
  });
}
