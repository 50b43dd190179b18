import type { Axis } from './axis.ts';
import { formatBriefly, formatDuration } from './format-duration.ts';
import type { Label } from './picture.ts';
import { estimateWidth, textHeight } from './text-width.ts';

const gap = 10;
const labelled = 400;

interface Room {
  readonly y: number;
  readonly left: number;
  readonly right: number;
}

/** The times of instants above the plot: the last and the first for certain, of the others those that fit. */
export function placeTicks(
  { instants }: Axis,
  { y, left, right }: Room,
): (Label & { readonly tickX: number })[] {
  const ordered = [instants.at(-1), instants[0], ...instants.slice(1, -1).slice(0, labelled)];
  const placed: (Label & { tickX: number })[] = [];
  for (const instant of new Set(ordered)) {
    if (!instant) continue;
    const text = instant.at === 0 ? '0' : formatDuration(instant.at);
    const width = estimateWidth(text);
    const x = Math.max(left, Math.min(instant.x - width / 2, right - width));
    const isFree = placed.every(
      (other) => x + width + gap <= other.x || other.x + other.width + gap <= x,
    );
    if (isFree)
      placed.push({ kind: 'tick', text, x, y, width, height: textHeight, tickX: instant.x });
  }
  return placed;
}

/** A recording of the real clock keeps no times: its picture shows order alone. */
export function placeOrder(
  { instants }: Axis,
  { y, left }: Room,
): (Label & { readonly tickX: number })[] {
  const text = 'in order, without times';
  const box = { x: left, y, width: estimateWidth(text), height: textHeight };
  return [{ kind: 'tick', text, ...box, tickX: instants[0]?.x ?? left }];
}

/** How long each broken stretch is. */
export function placeGaps({ stretches }: Axis, { y }: Pick<Room, 'y'>): Label[] {
  return stretches
    .filter(({ isBroken }) => isBroken)
    .map(({ ms, x, width }) => {
      const text = formatBriefly(ms);
      const own = estimateWidth(text);
      return { kind: 'gap', text, x: x + (width - own) / 2, y, width: own, height: textHeight };
    });
}
