const colorPattern = /token-([a-z-]+)/;

/**
 * The class of a piece of code, from the variable that the theme gives it; `undefined` for plain text.
 * `await` gets a class of its own: on this site it is the word that everything turns on.
 * @example toTokenClass('var(--token-keyword)', 'const') // 'token-keyword'
 */
export function toTokenClass(color: string | undefined, text: string): string | undefined {
  const name = colorPattern.exec(color ?? '')?.[1];
  if (name === undefined || name === 'plain') return undefined;
  return name === 'keyword' && text.trim() === 'await' ? 'token-await' : `token-${name}`;
}
