import { copyText } from './copy-text.ts';

/** The whole text for a platform, also while it is folded away. */
for (const button of document.querySelectorAll<HTMLButtonElement>('button.copy-export')) {
  const code = button.closest('.export')?.querySelector('pre code');
  if (!code) continue;
  button.hidden = false;
  button.addEventListener('click', () => copyText(button, code.textContent));
}
