import type { VirtualClock } from './virtual-clock.ts';

/** The options of a mark that starts now where they name no start. */
export function startMark(
  options: PerformanceMarkOptions | null | undefined,
  clock: VirtualClock,
): PerformanceMarkOptions {
  return { ...options, startTime: options?.startTime ?? clock.read() };
}

/** The options of a measure that ends at `end` where they name no end. */
export function endMeasure(
  start: string | PerformanceMeasureOptions | undefined,
  end: string | number,
): PerformanceMeasureOptions {
  if (typeof start !== 'object') return { ...(start !== undefined && { start }), end };
  const { end: given, duration } = start;
  return given === undefined && duration === undefined ? { ...start, end } : start;
}
