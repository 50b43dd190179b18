import type { Step } from './read-steps.ts';

type Timed = Pick<Step, 'ms'>;

/** The first step of the next instant, or of this one or the one before; at the ends the step itself. */
export function moveByInstant(steps: readonly Timed[], from: number, direction: 1 | -1): number {
  const startOf = (step: number) => steps.findIndex(({ ms }) => ms === steps[step]?.ms);
  if (direction === -1)
    return startOf(from) < from ? startOf(from) : Math.max(0, startOf(from - 1));
  const next = steps.findIndex(({ ms }, index) => index > from && ms !== steps[from]?.ms);
  return next === -1 ? steps.length - 1 : next;
}

/** The next step after `from` that `isWanted`, going round; `undefined` where there is none. */
export function findNext<S>(
  steps: readonly S[],
  from: number,
  isWanted: (step: S) => boolean,
): number | undefined {
  const round = steps.map((_, index) => (from + 1 + index) % steps.length);
  return round.find((index) => isWanted(steps[index] as S));
}

const wholeMs = 5_000;
const withinInstantMs = 250;
const shortestMs = 500;
const longestMs = 1_500;

/**
 * How long a step is shown before the next when playing: in the rhythm of the recording, scaled to some seconds.
 * Any time that passes is seen to pass, an hour not much longer than a second.
 */
export function toPauseMs(steps: readonly Timed[], step: number): number {
  const recordedMs = (steps[step + 1]?.ms ?? 0) - (steps[step]?.ms ?? 0);
  if (recordedMs <= 0) return withinInstantMs;
  const totalMs = (steps.at(-1)?.ms ?? 0) - (steps[0]?.ms ?? 0);
  return Math.min(longestMs, Math.max(shortestMs, (recordedMs / totalMs) * wholeMs));
}

/** @example parseLink('#t=t--gather--fetch.12') // { timeline: 't--gather--fetch', step: 12 } */
export function parseLink(hash: string): { timeline: string; step: number } | undefined {
  const match = /^#t=(.+)\.(\d+)$/.exec(hash);
  if (!match) return undefined;
  try {
    return { timeline: decodeURIComponent(match[1] ?? ''), step: Number(match[2]) };
  } catch {
    // Half of an escape sequence, which links get when they are cut off or mistyped.
    return undefined;
  }
}

export const formatLink = (timeline: string, step: number): string =>
  `#t=${encodeURIComponent(timeline)}.${step}`;
