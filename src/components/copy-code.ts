const doneMs = 2000;

for (const button of document.querySelectorAll<HTMLButtonElement>('button.copy')) {
  button.hidden = false;
  button.addEventListener('click', () => copyFrom(button));
}

/** Copies the program of the button's listing: its text, so neither line numbers nor output. */
async function copyFrom(button: HTMLButtonElement): Promise<void> {
  const code = button.closest('.listing')?.querySelector('code');
  const label = button.firstChild;
  if (!code || !label) return;
  const isCopied = await navigator.clipboard.writeText(code.textContent).then(
    () => true,
    () => false,
  );
  label.textContent = isCopied ? 'Copied' : 'Not allowed';
  button.dataset.state = isCopied ? 'done' : 'failed';
  announce(isCopied ? 'Copied' : 'The browser does not allow copying');
  setTimeout(() => {
    label.textContent = 'Copy';
    delete button.dataset.state;
  }, doneMs);
}

function announce(text: string): void {
  const status = document.querySelector('#announcement');
  if (status) status.textContent = text;
}
