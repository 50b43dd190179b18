/** Gives the reader a text as a file. */
export function downloadText(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Not at once: the download has only been asked for.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
