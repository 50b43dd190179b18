const doneMs = 2000;

/** Copies a text for a button, and says on the button and to screen readers whether that was allowed. */
export async function copyText(button: HTMLButtonElement, text: string): Promise<void> {
  const label = button.firstChild;
  if (!label) return;
  button.dataset.label ??= label.textContent ?? '';
  const isCopied = await toClipboard(text);
  label.textContent = isCopied ? 'Copied' : 'Not allowed';
  button.dataset.state = isCopied ? 'done' : 'failed';
  announce(isCopied ? 'Copied' : 'The browser does not allow copying');
  setTimeout(() => {
    label.textContent = button.dataset.label ?? '';
    delete button.dataset.state;
  }, doneMs);
}

export async function toClipboard(text: string): Promise<boolean> {
  return navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );
}

export function announce(text: string): void {
  const status = document.querySelector('#announcement');
  if (status) status.textContent = text;
}
