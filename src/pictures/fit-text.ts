import type { FontMetrics } from './font-metrics.ts';

export interface LineLimits {
  /** In pixels. */
  readonly width: number;
  readonly fontSize: number;
  readonly lines: number;
  /** Added after each character, in em. */
  readonly letterSpacing?: number;
}

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
/** What joins, selects or turns characters and has no shape of its own. */
const shapelessPattern = /[\p{Cc}\p{Cf}\p{Cs}\p{Variation_Selector}]/gu;

/**
 * A text on one line, without what the font cannot draw. Nothing, where that is more than half of its letters: a rest
 * would be worse than no text.
 */
export function toDrawable(text: string, { widthOf }: FontMetrics): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const graphemes = Array.from(segmenter.segment(line), ({ segment }) => segment);
  const drawable = graphemes
    .map((grapheme) => grapheme.normalize('NFC').replace(shapelessPattern, ''))
    .filter((shape) => [...shape].every((each) => widthOf(each.codePointAt(0) ?? 0) !== undefined))
    .join('');
  const count = (shown: string) => shown.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  if (count(drawable) * 2 < count(line)) return '';
  return drawable.replace(/\s+/g, ' ').trim();
}

/** The width of a drawable text, in pixels. Pairs that stand closer than their widths make it a little less. */
export function toWidth(
  text: string,
  { widthOf }: FontMetrics,
  { fontSize, letterSpacing = 0 }: Pick<LineLimits, 'fontSize' | 'letterSpacing'>,
): number {
  let em = 0;
  for (const each of text) em += (widthOf(each.codePointAt(0) ?? 0) ?? 1) + letterSpacing;
  return em * fontSize;
}

/** A drawable text in lines. */
export interface FittedText {
  readonly lines: readonly string[];
  /** Every word is there, and none is broken. */
  readonly isWhole: boolean;
}

/** Breaks a drawable text into lines. What has no room is left out at the end, with `…` in its place. */
export function fitText(text: string, metrics: FontMetrics, limits: LineLimits): FittedText {
  const measure = (line: string) => toWidth(line, metrics, limits);
  const words = text.split(' ').filter(Boolean);
  const parts = words.flatMap((word) => breakWord(word, limits.width, measure));
  const lines = joinWords(parts, limits.width, measure);
  const isCut = lines.length > limits.lines;
  const shown = lines.slice(0, limits.lines);
  const last = shown.at(-1) ?? '';
  return {
    lines: isCut ? [...shown.slice(0, -1), shortenLine(last, limits.width, measure)] : shown,
    isWhole: !isCut && parts.length === words.length,
  };
}

/** The same number of lines, as even as they can be: no last line of one short word. */
export function balanceText(text: string, metrics: FontMetrics, limits: LineLimits): FittedText {
  const widest = fitText(text, metrics, limits);
  if (!widest.isWhole || widest.lines.length === 1) return widest;
  const fits = [0.6, 0.7, 0.8, 0.9]
    .map((share) => fitText(text, metrics, { ...limits, width: limits.width * share }))
    .find(({ lines, isWhole }) => isWhole && lines.length === widest.lines.length);
  return fits ?? widest;
}

type Measure = (text: string) => number;

function joinWords(words: readonly string[], width: number, measure: Measure): string[] {
  const space = measure(' ');
  const lines: string[] = [];
  let used = Number.POSITIVE_INFINITY;
  for (const word of words) {
    const own = measure(word);
    if (used + space + own > width) {
      lines.push(word);
      used = own;
    } else {
      lines[lines.length - 1] += ` ${word}`;
      used += space + own;
    }
  }
  return lines;
}

/** A word that is wider than a line, in parts that are not. */
function breakWord(word: string, width: number, measure: Measure): string[] {
  if (measure(word) <= width) return [word];
  const parts = [''];
  for (const character of word) {
    const longer = parts.at(-1) + character;
    if (longer.length > 1 && measure(longer) > width) parts.push(character);
    else parts[parts.length - 1] = longer;
  }
  return parts;
}

/** After a word, where that leaves most of the line. */
function shortenLine(line: string, width: number, measure: Measure): string {
  const characters = [...line];
  while (characters.length > 0 && measure(`${characters.join('')}…`) > width) characters.pop();
  const kept = characters.join('');
  const space = kept.length < line.length ? kept.lastIndexOf(' ') : -1;
  const words = space > kept.length / 2 ? kept.slice(0, space) : kept;
  return `${words.replace(/[\s,;:.–-]+$/, '')}…`;
}
