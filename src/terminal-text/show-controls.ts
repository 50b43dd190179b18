/** What would be invisible, would move a cursor or would turn the writing direction. Tabs and line feeds do their work on a page. */
const controlPattern =
  /[\p{Cc}\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\p{Cs}]/gu;
const pictures = 0x2400;
const deletion = '\u007F';

/**
 * Text whose control characters can be seen: those that Unicode has a picture for by that, the others by their number.
 * @example showControls('\u001b[2J\0') // '␛[2J␀'
 */
export const showControls = (text: string): string => text.replace(controlPattern, showControl);

function showControl(control: string): string {
  if (control === '\t' || control === '\n') return control;
  if (control === deletion) return '␡';
  const code = control.codePointAt(0) ?? 0;
  if (code < 0x20) return String.fromCodePoint(pictures + code);
  return `⟨U+${code.toString(16).toUpperCase().padStart(4, '0')}⟩`;
}
