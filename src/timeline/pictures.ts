import { layOut } from './lay-out.ts';
import type { Entry } from './lay-out-run.ts';
import { toSvg } from './to-svg.ts';

/**
 * The layouts of which a page shows the one that fits its container. Each is drawn at 0.92 to 1.5 times its width,
 * so that its text is never below 11 px.
 */
export const pictureSizes = [
  { name: 'narrow', width: 288 },
  { name: 'medium', width: 560 },
  { name: 'wide', width: 860 },
] as const;

/** The same runs, drawn for each size; none where nothing waits. That of one run can be stepped through. */
export function drawPictures(entries: readonly Entry[], title: string): string[] {
  return pictureSizes.flatMap(({ name, width }) => {
    const picture = layOut(entries, width);
    const options = { title, className: `is-${name}`, hasPointer: entries.length === 1 };
    return picture ? [toSvg(picture, options)] : [];
  });
}

/** A picture as a file of its own, with what it says below its heading. */
export function drawFile(
  entries: readonly Entry[],
  title: string,
  styles: string,
): string | undefined {
  const picture = layOut(entries, fileWidth);
  return picture && toSvg(picture, { title, styles });
}

/** A picture for other people's pages, which are about as wide as its layout and have screens of two pixels a unit. */
export function drawCopy(
  entries: readonly Entry[],
  title: string,
  styles: string,
): string | undefined {
  const picture = layOut(entries, copyWidth);
  // The fonts that pictures are drawn with have no sign for "about".
  return picture && toSvg(picture, { title, styles, scale: 2, edge: 16 }).replaceAll('≈', '~');
}

const fileWidth = 960;
const copyWidth = 560;
