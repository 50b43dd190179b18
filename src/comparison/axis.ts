const steps = [1, 2, 5];

/** The moments to mark on an axis from 0 to `endMs`: round numbers, five at most, the first of them 0. */
export function toTicks(endMs: number): number[] {
  if (endMs <= 0) return [0];
  const magnitude = 10 ** Math.floor(Math.log10(endMs / 4));
  const step =
    [...steps, 10].map((factor) => factor * magnitude).find((each) => endMs / each <= 4) ?? endMs;
  return Array.from({ length: Math.floor(endMs / step) + 1 }, (_, index) => index * step);
}

/**
 * A share of the axis, as SVG takes it.
 * @example toPercent(500, 3000) // '16.67%'
 */
export function toPercent(ms: number, endMs: number): string {
  return `${Math.round((ms / Math.max(endMs, 1)) * 10_000) / 100}%`;
}
