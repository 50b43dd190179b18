import { copyText } from './copy-text.ts';

/** A listing's button copies its program: the text, so neither line numbers nor output. */
for (const button of document.querySelectorAll<HTMLButtonElement>('button.copy')) {
  const code = button.closest('.listing')?.querySelector('code');
  if (!code) continue;
  button.hidden = false;
  button.addEventListener('click', () => copyText(button, code.textContent));
}
