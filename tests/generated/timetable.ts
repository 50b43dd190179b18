export type Timetable = ReturnType<typeof createTimetable>;

/** Instants are so far apart that a real clock's imprecision does not change their order. */
const stepMs = 20;

/** Gives each timer of a program an instant of its own, and notes when each line of output is due. */
export function createTimetable() {
  const taken = new Set<number>([0]);
  const dueMs = new Map<string, number>();
  let names = 0;

  const isFree = (ms: number) => !taken.has(ms);

  return {
    stepMs,
    dueMs: dueMs as ReadonlyMap<string, number>,
    taken: () => taken.size - 1,
    lastMs: () => Math.max(...taken),

    name: (prefix: string) => `${prefix}${++names}`,

    /** A free instant after `nowMs`, leaving out as many as wished. */
    take(nowMs: number, wish: number): number {
      let ms = nowMs;
      for (let left = wish; left >= 0; left--) {
        do ms += stepMs;
        while (!isFree(ms));
      }
      taken.add(ms);
      return ms;
    },

    /** The shortest delay, at least `fromMs`, for which all instants that come of it are free. */
    takeDelay(toInstants: (delayMs: number) => readonly number[], fromMs: number): number {
      let delayMs = fromMs;
      while (!toInstants(delayMs).every(isFree)) delayMs += stepMs;
      for (const ms of toInstants(delayMs)) taken.add(ms);
      return delayMs;
    },

    expect(label: string, ms: number) {
      dueMs.set(label, ms);
    },

    /** A statement that prints a line due at `ms`; `value` is the text of a template. */
    say(ms: number, what = 'says', value = ''): string {
      const label = `${++names}`;
      dueMs.set(label, ms);
      return `console.log(\`${label} ${what}${value && ` ${value}`}\`);`;
    },
  };
}
