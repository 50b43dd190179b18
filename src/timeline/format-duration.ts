const units = [
  ['h', 3_600_000],
  ['min', 60_000],
  ['s', 1_000],
  ['ms', 1],
] as const;

/** Below this, milliseconds are easier to compare than parts. */
const plainMs = 10_000;

const round = (ms: number) => Math.round(ms * 1000) / 1000;

/**
 * A time span, to the microsecond.
 * @example formatDuration(3000) // '3000 ms'
 * @example formatDuration(3_600_003) // '1 h 3 ms'
 */
export function formatDuration(ms: number): string {
  if (ms < plainMs) return `${round(ms)} ms`;
  const parts: string[] = [];
  let rest = round(ms);
  for (const [unit, size] of units) {
    const count = unit === 'ms' ? round(rest) : Math.floor(rest / size);
    rest -= count * size;
    if (count > 0) parts.push(`${count} ${unit}`);
  }
  return parts.join(' ');
}

/**
 * A long time span in its largest unit, with `≈` where that is rounded.
 * @example formatBriefly(3_600_000) // '1 h'
 * @example formatBriefly(3_599_997) // '≈ 1 h'
 */
export function formatBriefly(ms: number): string {
  const [unit, size] = units.find(([, each]) => ms >= each * 0.9995) ?? ['ms', 1];
  const count = ms / size;
  const shown = count >= 10 ? Math.round(count) : Math.round(count * 10) / 10;
  return `${Math.abs(shown - count) > 1e-9 ? '≈ ' : ''}${shown} ${unit}`;
}
