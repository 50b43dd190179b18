/**
 * The times of printed lines in whole milliseconds, padded to one width.
 * @example formatTimes([{ at: 0 }, { at: 1200 }]) // ['   0 ms', '1200 ms']
 */
export function formatTimes(lines: readonly { readonly at: number }[]): string[] {
  const times = lines.map(({ at }) => String(Math.round(at)));
  const width = Math.max(0, ...times.map((time) => time.length));
  return times.map((time) => `${time.padStart(width)} ms`);
}
