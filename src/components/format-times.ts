/** The time of a line as its gutter shows it. */
export interface ShownTime {
  /** Padded, so that all times of a run are of one width. */
  readonly time: string;
  /** True when the line before has the same time. */
  readonly isRepeated: boolean;
}

/**
 * The times of printed lines in whole milliseconds.
 * @example formatTimes([{ at: 0 }, { at: 1200 }]).map(({ time }) => time) // ['   0 ms', '1200 ms']
 */
export function formatTimes(lines: readonly { readonly at: number }[]): ShownTime[] {
  const times = lines.map(({ at }) => String(Math.round(at)));
  const width = Math.max(0, ...times.map((time) => time.length));
  return times.map((time, index) => ({
    time: `${time.padStart(width)} ms`,
    isRepeated: index > 0 && times[index - 1] === time,
  }));
}
