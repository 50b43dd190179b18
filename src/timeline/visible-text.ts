/**
 * What would be invisible, would move the cursor or would turn the writing direction: controls, format characters but
 * for the joiners of emoji and scripts, line separators, lone surrogates.
 */
const hiddenPattern =
  /[\p{Cc}\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\p{Cs}\\]/gu;
const shortForms: Readonly<Record<string, string>> = {
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\\': '\\\\',
};

/**
 * Text with everything invisible in it spelled out; `fromVisible` gives back what it was.
 * @example toVisible('a\u001b[31m\n') // 'a\\u001b[31m\\n'
 */
export function toVisible(text: string): string {
  return text.replace(
    hiddenPattern,
    (hidden) => shortForms[hidden] ?? `\\u${hidden.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** The inverse of `toVisible`. */
export function fromVisible(text: string): string {
  return text.replace(
    /\\(?:u([\da-f]{4})|([nrt\\]))/g,
    (_, code: string | undefined, letter: string) =>
      code === undefined
        ? ({ n: '\n', r: '\r', t: '\t' }[letter] ?? '\\')
        : String.fromCharCode(Number.parseInt(code, 16)),
  );
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Text as HTML and XML can hold it, in content and in quoted attributes. */
export const escapeMarkup = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => entities[character] as string);
