import { copyText } from './copy-text.ts';

/** Copies the file for a platform. It is fetched when it is wanted: five copies of a long article are heavy. */
for (const entry of document.querySelectorAll('.export')) {
  const button = entry.querySelector<HTMLButtonElement>('button.copy-export');
  const file = entry.querySelector<HTMLAnchorElement>('a[download]');
  if (!button || !file) continue;
  button.hidden = false;
  button.addEventListener('click', () => copyText(button, readText(file.href)));
}

async function readText(href: string): Promise<string> {
  const response = await fetch(href);
  if (!response.ok) throw new Error(`${href}: ${response.status}`);
  return response.text();
}
