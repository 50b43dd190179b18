import type { Segment } from './model.ts';
import type { Box, Label } from './picture.ts';
import type { Scale } from './slots.ts';
import { estimateWidth, shorten, textHeight } from './text-width.ts';
import { toVisible } from './visible-text.ts';

const inset = 5;
const shortest = 5;
/** So much of a bar stays to be seen, in units and as a share. */
const leastBar = 14;
const leastShare = 0.2;

/** What is awaited, written on the bars that have room for it beside what already stands on the lane. */
export function placeWaits(
  segments: readonly Segment[],
  scale: Scale,
  y: number,
  taken: readonly Box[],
): Label[] {
  return segments.flatMap(({ state, on, from, to }): Label[] => {
    if (state !== 'awaiting' || !on) return [];
    const end = scale(to) - Math.max(leastBar, (scale(to) - scale(from)) * leastShare);
    const room = findRoom(scale(from) + inset, end, taken);
    const full = toVisible(on);
    const text = shorten(full, room.right - room.left);
    if (text === '' || (text !== full && text.length < shortest)) return [];
    const width = estimateWidth(text);
    const box = { x: room.left, y: y - textHeight / 2, width, height: textHeight };
    return [{ kind: 'wait', text, ...(text !== full && { full }), ...box }];
  });
}

/** The widest part of a bar on which nothing stands. */
function findRoom(from: number, to: number, taken: readonly Box[]) {
  let best = { left: from, right: from };
  let left = from;
  const within = taken
    .filter(({ x, width }) => x + width > from && x < to)
    .toSorted((a, b) => a.x - b.x);
  for (const box of [...within, { x: to + inset, width: 0 }]) {
    const right = Math.min(to, box.x - inset);
    if (right - left > best.right - best.left) best = { left, right };
    left = Math.max(left, box.x + box.width + inset);
  }
  return best;
}
