import type { Print } from './model.ts';
import type { Label } from './picture.ts';
import type { Scale } from './slots.ts';
import { estimateWidth } from './text-width.ts';

const padding = 3.5;
const gap = 1.5;
const widest = 64;
const markHeight = 16;

interface Group {
  readonly prints: readonly Print[];
  readonly text: string;
  readonly left: number;
  readonly width: number;
}

/** The numbers of the lines that a lane prints, each at its moment; those that would touch are put together. */
export function placeMarks(
  prints: readonly Print[],
  scale: Scale,
  y: number,
  { left, right }: { readonly left: number; readonly right: number },
): Label[] {
  const toGroup = (members: readonly Print[]): Group => {
    const text = formatNumbers(members);
    const width = estimateWidth(text) + 2 * padding;
    const wanted = scale(members[0]?.step ?? 0) + 1;
    return { prints: members, text, width, left: Math.max(left, Math.min(wanted, right - width)) };
  };

  const groups: Group[] = [];
  for (const print of prints) {
    let group = toGroup([print]);
    for (
      let before = groups.at(-1);
      before && before.left + before.width + gap > group.left;
      before = groups.at(-1)
    ) {
      groups.pop();
      group = toGroup([...before.prints, ...group.prints]);
    }
    groups.push(group);
  }
  return groups.map(({ prints: [first], text, left: x, width }) => ({
    kind: 'mark',
    text,
    x,
    y: y - markHeight / 2,
    width,
    height: markHeight,
    ...(first && { step: first.step }),
  }));
}

/** @example formatNumbers of lines 1, 2, 3 and 7 // '1–3,7' */
function formatNumbers(prints: readonly Print[]): string {
  const ranges: { first: number; last: number }[] = [];
  for (const { first, last } of prints) {
    const range = ranges.at(-1);
    if (range && range.last + 1 === first) range.last = last;
    else ranges.push({ first, last });
  }
  const text = ranges
    .map(({ first, last }) => (first === last ? `${first}` : `${first}–${last}`))
    .join(',');
  return estimateWidth(text) <= widest ? text : `${ranges[0]?.first}…${ranges.at(-1)?.last}`;
}
