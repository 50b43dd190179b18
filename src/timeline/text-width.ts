/** All text of a timeline is of one size, in a monospaced font. */
export const fontSize = 12;
export const textHeight = 14;

const narrowEm = 0.605;
const wideEm = 1.25;
const widePattern =
  /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFFE6]|\p{Extended_Pictographic}|[\u{20000}-\u{3FFFD}]/u;
const plainPattern = /^[\u0020-\u024F\u2010-\u2027\u2205\u2715\u00D7]$/;
const otherEm = 0.8;

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
const toGraphemes = (text: string) => Array.from(segmenter.segment(text), ({ segment }) => segment);

/** The width of a text in user units, on the safe side: wide and pictographic characters count as such. */
export function estimateWidth(text: string): number {
  const plain = /^[\u0020-\u007E]*$/.test(text);
  if (plain) return text.length * narrowEm * fontSize;
  return toGraphemes(text).reduce((width, grapheme) => width + toEm(grapheme) * fontSize, 0);
}

const toEm = (grapheme: string) =>
  plainPattern.test(grapheme) ? narrowEm : widePattern.test(grapheme) ? wideEm : otherEm;

/** A text of at most so many units; what does not fit is left out at the end, with `…` in its place. */
export function shorten(text: string, width: number): string {
  const head = text.slice(0, 400);
  if (head.length === text.length && estimateWidth(text) <= width) return text;
  let shown = '';
  let used = estimateWidth('…');
  for (const grapheme of toGraphemes(head)) {
    used += toEm(grapheme) * fontSize;
    if (used > width) break;
    shown += grapheme;
  }
  return shown === '' ? '' : `${shown.trimEnd()}…`;
}
