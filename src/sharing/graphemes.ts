const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
const emojiPattern = /^\p{RGI_Emoji}$/v;
/** What X counts once; all other characters count as two (twitter-text, configuration 3). */
const lightPattern = /^[\u{20}-\u{10FF}\u{2000}-\u{200D}\u{2010}-\u{201F}\u{2032}-\u{2037}]$/u;

/** The characters of a text as people see them: an emoji of seven code points is one. */
export function toGraphemes(text: string): string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** What a grapheme counts on X: two for an emoji, two for each code point beyond Latin, Greek, Arabic and their like. */
export function toWeight(grapheme: string): number {
  if (emojiPattern.test(grapheme)) return 2;
  return [...grapheme].reduce((sum, point) => sum + (lightPattern.test(point) ? 1 : 2), 0);
}

/**
 * The text, or as much of it as the limit allows, with an ellipsis; no grapheme is split, and no word where there are words.
 * @example cutText('Timers that come late', 14) // 'Timers that…'
 */
export function cutText(text: string, limit: number, weigh = (_: string) => 1): string {
  const graphemes = toGraphemes(text);
  const total = graphemes.reduce((sum, grapheme) => sum + weigh(grapheme), 0);
  if (total <= limit) return text;
  const room = limit - weigh('…');
  if (room < 0) return '';
  const count = countFitting(graphemes, room, weigh);
  const kept = graphemes.slice(0, count);
  const space = kept.findLastIndex((grapheme) => /^\s/.test(grapheme));
  const isWithinWord = !/^\s/.test(graphemes[count] ?? '') && space > count / 2;
  const words = isWithinWord ? kept.slice(0, space) : kept;
  return `${words.join('').trimEnd()}…`;
}

function countFitting(
  graphemes: readonly string[],
  room: number,
  weigh: (grapheme: string) => number,
): number {
  let taken = 0;
  for (const [index, grapheme] of graphemes.entries()) {
    taken += weigh(grapheme);
    if (taken > room) return index;
  }
  return graphemes.length;
}
