import type { Label, Sample } from './picture.ts';
import { estimateWidth, textHeight } from './text-width.ts';

const rowHeight = 20;
const sampleWidth = 26;
const itemGap = 18;

/** What each shape means, in the order in which the legend tells it. */
const meanings: Readonly<Record<Sample['kind'], string>> = {
  running: 'runs',
  awaiting: 'waits',
  ready: 'ready',
  held: 'kept alive',
  mark: 'prints line 1',
  done: 'done',
  threw: 'throws',
  rejected: 'nobody catches',
  aborted: 'cancelled',
  unsettled: 'never settles',
  cut: 'cut off',
  outlived: 'its caller has ended',
  aborting: 'aborts a signal',
  call: 'calls',
  wake: 'wakes',
  abort: 'ends the wait of',
  instant: 'one instant, in order',
};

/** The legend of the shapes that occur, in as many rows as it takes. */
export function placeLegend(
  kinds: ReadonlySet<Sample['kind']>,
  { x, y, width }: { readonly x: number; readonly y: number; readonly width: number },
): { samples: Sample[]; labels: Label[]; height: number } {
  const samples: Sample[] = [];
  const labels: Label[] = [];
  let left = x;
  let top = y;
  for (const [kind, text] of Object.entries(meanings) as [Sample['kind'], string][]) {
    if (!kinds.has(kind)) continue;
    const own = sampleWidth + estimateWidth(text);
    if (left > x && left + own > x + width) {
      left = x;
      top += rowHeight;
    }
    samples.push({ kind, x: left, y: top + rowHeight / 2 });
    const box = {
      x: left + sampleWidth,
      y: top + 3,
      width: estimateWidth(text),
      height: textHeight,
    };
    labels.push({ kind: 'legend', text, ...box });
    left += own + itemGap;
  }
  return { samples, labels, height: labels.length === 0 ? 0 : top + rowHeight - y };
}
