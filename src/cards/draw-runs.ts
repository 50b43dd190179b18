import { formatDuration } from '../timeline/index.ts';
import type { CardRun } from './card.ts';
import type { Palette } from './palette.ts';
import { hasTime, placeLanes } from './place-lanes.ts';
import { drawBar, drawText } from './shapes.ts';

const headHeight = 40;
const runGap = 14;
/** By how many runs there are. */
const mostLanes = [0, 5, 4] as const;
const pitches = [0, 27, 17] as const;
const fills = { wait: 'wait', work: 'ink', failure: 'failure' } as const;

const countLanes = ({ model }: CardRun, runs: number) =>
  Math.min(model.tasks.length, mostLanes[runs] ?? 3);

const longestName = 56;
/** The end of a name says more than its beginning. */
const shortenName = (name: string) =>
  name.length > longestName ? `…${name.slice(1 - longestName)}` : name;

/** How much room the runs need. */
export function runsHeight(runs: readonly CardRun[]): number {
  const pitch = pitches[runs.length] ?? 20;
  const heights = runs.map((run) => headHeight + countLanes(run, runs.length) * pitch);
  return heights.reduce((sum, height) => sum + height, Math.max(0, runs.length - 1) * runGap);
}

/** Runs below each other on one scale: each with its name, the time it took, and its tasks. */
export function drawRuns(
  runs: readonly CardRun[],
  palette: Palette,
  { x, y, width }: { readonly x: number; readonly y: number; readonly width: number },
): string {
  const pitch = pitches[runs.length] ?? 20;
  const endMs = Math.max(...runs.map(({ model }) => model.endMs));
  let top = y;
  return runs
    .map((run) => {
      const count = countLanes(run, runs.length);
      const lanes = placeLanes(run.model, { endMs, width, lanes: count });
      const part = [
        drawText(shortenName(`${run.name}.ts`), {
          x,
          y: top + 26,
          size: 23,
          font: 'code',
          fill: palette.soft,
        }),
        ...(hasTime(run.model)
          ? [
              drawText(formatDuration(run.model.endMs), {
                ...{ x: x + width, y: top + 27, size: 30, font: 'display', fill: palette.ink },
                isAtEnd: true,
              }),
            ]
          : []),
        ...lanes.flatMap((bars, lane) =>
          bars.map(({ kind, ...bar }) => {
            const inset = kind === 'wait' ? pitch * 0.26 : pitch * 0.12;
            return drawBar({
              ...{ x: x + bar.x, width: bar.width, fill: palette[fills[kind]] },
              y: top + headHeight + lane * pitch + inset,
              height: pitch - 2 * inset,
            });
          }),
        ),
      ];
      top += headHeight + count * pitch + runGap;
      return part.join('');
    })
    .join('');
}
