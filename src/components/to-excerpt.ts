/** A piece of an excerpt, and whether it is what was looked for. */
export interface ExcerptPart {
  readonly text: string;
  readonly isMatch: boolean;
}

const entities: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&#x27;': "'",
  '&amp;': '&',
};

/**
 * Pagefind's excerpt as texts: its only markup is `<mark>`, and whatever else looks like markup is text.
 * @example toExcerpt('an <mark>await</mark>') // [{ text: 'an ', … }, { text: 'await', isMatch: true }]
 */
export function toExcerpt(html: string): ExcerptPart[] {
  return html
    .split(/<mark>([\s\S]*?)<\/mark>/)
    .map((part, index) => ({
      text: part.replace(/&(?:lt|gt|quot|amp|#39|#x27);/g, (entity) => entities[entity] ?? entity),
      isMatch: index % 2 === 1,
    }))
    .filter(({ text }) => text !== '');
}
