const doneMs = 2000;

/** Copies a text for a button, also one that is still on its way, and says on the button and to screen readers whether that was allowed. */
export async function copyText(
  button: HTMLButtonElement,
  text: string | Promise<string>,
): Promise<void> {
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

export async function toClipboard(text: string | Promise<string>): Promise<boolean> {
  return write(text).then(
    () => true,
    () => false,
  );
}

async function write(text: string | Promise<string>): Promise<void> {
  if (typeof text === 'string') return navigator.clipboard.writeText(text);
  // Safari allows it only within the click, so that it has to be given the promise.
  const blob = text.then((content) => new Blob([content], { type: 'text/plain' }));
  return navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob })]);
}

export function announce(text: string): void {
  const status = document.querySelector('#announcement');
  if (status) status.textContent = text;
}
