/** A printed line with its time, in milliseconds since the start of the run. */
export interface TimedLine {
  readonly at: number;
  readonly text: string;
}

/** One thing that was waited for, from its first printed line to its last. */
export interface Lane {
  readonly label: string;
  readonly fromMs: number;
  readonly toMs: number;
}

/**
 * Reads the waits out of what a program printed: lines that begin with the same words and a colon are about
 * the same thing, and it took as long as from the first of them to the last.
 * @example toLanes([{ at: 0, text: '/a: asked' }, { at: 90, text: '/a: arrived' }]) // [{ label: '/a', fromMs: 0, toMs: 90 }]
 */
export function toLanes(lines: readonly TimedLine[]): Lane[] {
  const byLabel = Map.groupBy(lines, ({ text }) => /^(.{1,40}?): /.exec(text)?.[1] ?? '');
  return [...byLabel]
    .map(([label, about]) => ({ label, fromMs: about[0]?.at ?? 0, toMs: about.at(-1)?.at ?? 0 }))
    .filter(({ label, fromMs, toMs }) => label !== '' && toMs > fromMs);
}
