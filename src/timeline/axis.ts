import { formatBriefly } from './format-duration.ts';
import { estimateWidth } from './text-width.ts';

/** Events of one moment. They take no time, so they stand in order of their steps. */
export interface Instant {
  readonly at: number;
  /** How much room the events of the instant want, in units. */
  readonly wanted: number;
}

/** Where one instant is drawn, and how far it is from there to the next. */
export interface PlacedInstant {
  readonly at: number;
  readonly x: number;
  readonly width: number;
}

/** The time between two instants. Where it is broken, its width does not tell its duration. */
export interface Stretch {
  readonly ms: number;
  readonly x: number;
  readonly width: number;
  readonly isBroken: boolean;
}

export interface Axis {
  readonly instants: readonly PlacedInstant[];
  readonly stretches: readonly Stretch[];
}

/** At most this share of the picture goes to the order inside instants, where there is time to show too. */
const instantShare = 0.5;
/** A stretch below this can hardly be seen. */
const visibleWidth = 6;
/** A broken stretch is so much wider than the widest whole one. */
const brokenLead = 1.15;
const breakPadding = 10;
/** One instant alone is not drawn wider than this many times what it wants. */
const widestInstant = 2.5;

/**
 * Places instants between `x` and `x + width`: inside an instant order, between instants time, to one scale.
 * Where a long stretch would leave the short ones invisible, the longest are broken.
 */
export function placeInstants(instants: readonly Instant[], x: number, width: number): Axis {
  const durations = instants.slice(1).map(({ at }, index) => at - (instants[index]?.at ?? 0));
  const wanted = instants.reduce((sum, each) => sum + each.wanted, 0);
  const share = durations.length === 0 ? width : width * instantShare;
  const limit = durations.length === 0 ? widestInstant : 1;
  const scale = wanted === 0 ? 0 : Math.min(limit, share / wanted);
  const widths = divideTime(durations, width - wanted * scale);

  let position = x;
  const placed: PlacedInstant[] = [];
  const stretches: Stretch[] = [];
  for (const [index, instant] of instants.entries()) {
    const own = instant.wanted * scale;
    placed.push({ at: instant.at, x: position, width: own });
    position += own;
    const stretch = widths[index];
    if (stretch) stretches.push({ ...stretch, ms: durations[index] ?? 0, x: position });
    position += stretch?.width ?? 0;
  }
  return { instants: placed, stretches };
}

type Share = Pick<Stretch, 'width' | 'isBroken'>;

function divideTime(durations: readonly number[], width: number): Share[] {
  const longestFirst = [...new Set(durations)].toSorted((a, b) => b - a);
  let best: { shares: Share[]; least: number } | undefined;
  for (let breaks = 0; breaks < Math.max(1, Math.min(longestFirst.length, 6)); breaks++) {
    const shares = breakAbove(durations, longestFirst[breaks] ?? 0, width);
    if (!shares) break;
    const least = Math.min(...shares.map((share) => share.width));
    // Breaking hides a duration: it must make a difference that can be seen.
    if (!best || least > Math.max(best.least * 2, best.least + 1)) best = { shares, least };
    if (best.least >= visibleWidth) break;
  }
  return best?.shares ?? [];
}

/** Every stretch longer than `longestWhole` is broken; the others share one scale. */
function breakAbove(
  durations: readonly number[],
  longestWhole: number,
  width: number,
): Share[] | undefined {
  const broken = durations.filter((ms) => ms > longestWhole);
  const whole = durations.reduce((sum, ms) => (ms > longestWhole ? sum : sum + ms), 0);
  const labels = broken.map((ms) => estimateWidth(formatBriefly(ms)) + 2 * breakPadding);
  const label = Math.max(0, ...labels);
  const even = width / (whole + broken.length * longestWhole * brokenLead);
  const isEven = even * longestWhole * brokenLead >= label;
  const brokenWidth = isEven ? even * longestWhole * brokenLead : label;
  const scale = isEven ? even : (width - broken.length * label) / whole;
  if (broken.length > 0 && (scale <= 0 || broken.length * label > width * 0.75)) return undefined;
  return durations.map((ms) =>
    ms > longestWhole
      ? { width: brokenWidth, isBroken: true }
      : { width: ms * scale, isBroken: false },
  );
}
