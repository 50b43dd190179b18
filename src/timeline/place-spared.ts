import { formatDuration } from './format-duration.ts';
import type { Box, Label, Picture } from './picture.ts';
import { estimateWidth, textHeight } from './text-width.ts';

interface RunEnd {
  readonly end: Picture['ends'][number] | undefined;
  readonly ms: number;
}

const inset = 12;
const leastWidth = 24;

/** From the end of each shorter run to the end of the longest, where nothing stands: the time it did not need. */
export function placeSpared(
  runs: readonly RunEnd[],
  taken: readonly Box[],
): { boxes: Box[]; labels: Label[] } {
  const longest = runs.toSorted((a, b) => b.ms - a.ms)[0];
  const found = runs.flatMap(({ end, ms }) => {
    const width = (longest?.end?.x ?? 0) - (end?.x ?? 0) - 2 * inset;
    if (!end || !longest || ms === longest.ms || width < leastWidth) return [];
    const box = { x: end.x + inset, y: end.fromY + 3, width, height: end.toY - end.fromY - 6 };
    if (taken.some((other) => isTouching(box, other))) return [];
    return [{ box, text: `${formatDuration(longest.ms - ms)} less` }];
  });
  return {
    boxes: found.map(({ box }) => box),
    labels: found.flatMap(({ box, text }): Label[] => {
      const width = estimateWidth(text);
      if (width + 8 > box.width) return [];
      const x = box.x + (box.width - width) / 2;
      const y = box.y + (box.height - textHeight) / 2;
      return [{ kind: 'spared', text, x, y, width, height: textHeight }];
    }),
  };
}

const isTouching = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
