/** Changes what stands on a button, before the words that only screen readers say. */
export function nameButton(button: HTMLElement | undefined, text: string) {
  if (button?.firstChild) button.firstChild.textContent = text;
}

/** What the button that opens the editor says, by whether a version of the reader's own is kept. */
export const toEditName = (isKept: boolean) => (isKept ? 'Your version' : 'Edit');
