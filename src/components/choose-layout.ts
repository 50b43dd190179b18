import type { ShownCode, ShownOutput } from '../embeds/index.ts';

/** As wide as the prose, as wide as the page, or on the whole page with the output beside the program. */
export type ListingLayout = 'narrow' | 'wide' | 'beside';

const narrowCodeColumns = 65;
const narrowOutputColumns = 72;
const besideOutputColumns = 36;
/** What the time of a line takes, with the space after it, and what its number does. */
const timeColumns = 9;
const numberColumns = 4;

/** The layout in which neither the program nor its output needs to be scrolled or wrapped, where there is one. */
export function chooseLayout(
  { lines }: ShownCode,
  output?: ShownOutput,
  { hasTimes = false, isNumbered = false } = {},
): ListingLayout {
  const codeColumns = widest(lines.map(({ text }) => text));
  if (codeColumns > narrowCodeColumns) return 'wide';
  if (!output) return 'narrow';
  const printed = output.lines.map(({ text }) => text);
  const failure = output.ending.kind === 'failed' ? output.ending.text.split('\n') : [];
  const outputColumns =
    widest(printed) + (hasTimes ? timeColumns : 0) + (isNumbered ? numberColumns : 0);
  const isBeside =
    outputColumns <= besideOutputColumns &&
    failure.length === 0 &&
    printed.length <= lines.length + 2;
  if (isBeside) return 'beside';
  return Math.max(outputColumns, widest(failure)) <= narrowOutputColumns ? 'narrow' : 'wide';
}

const widest = (lines: readonly string[]) => Math.max(0, ...lines.map((line) => line.length));
