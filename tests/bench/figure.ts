/** One line of the table: what was measured, against what it should be. */
export interface Figure {
  readonly name: string;
  readonly goal: string;
  readonly measured: string;
  /** Left out where there is no goal. */
  readonly isMet?: boolean;
  /** What a reader should know of how it came about. */
  readonly note?: string;
}

/** How much to measure. */
export interface Scale {
  readonly snippets: number;
  readonly mixedPrograms: number;
  readonly runsPerCondition: number;
  readonly hourSnippets: number;
  /** In the sites that are built. */
  readonly articles: number;
  readonly buildRounds: number;
  /** Numbers of articles, one site for each. */
  readonly growth: readonly number[];
  /** Fresh browsers in which buttons are pressed. */
  readonly editRounds: number;
}

export const fullScale: Scale = {
  snippets: 200,
  mixedPrograms: 30,
  runsPerCondition: 100,
  hourSnippets: 20,
  articles: 1000,
  buildRounds: 3,
  growth: [1000, 2000, 4000],
  editRounds: 9,
};
export const quickScale: Scale = {
  snippets: 34,
  mixedPrograms: 30,
  runsPerCondition: 3,
  hourSnippets: 6,
  articles: 60,
  buildRounds: 1,
  growth: [60, 120],
  editRounds: 3,
};

/** A ratio that must not be above `atMost`. */
export function toRatioFigure(
  name: string,
  ratio: number,
  atMost: number,
  goal: string,
  note?: string,
): Figure {
  return { name, goal, measured: ratio.toFixed(2), isMet: ratio <= atMost, ...(note && { note }) };
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2;
}

export const sum = (values: readonly number[]): number =>
  values.reduce((total, value) => total + value, 0);

/** The table as text, a figure a line, notes below it. */
export function formatFigures(figures: readonly Figure[]): string {
  const rows = figures.map(({ name, goal, measured, isMet }) => [
    name,
    goal,
    measured,
    isMet === undefined ? '' : isMet ? 'met' : 'MISSED',
  ]);
  const all = [['figure', 'goal', 'measured', ''], ...rows];
  const widths = [0, 1, 2, 3].map((column) =>
    Math.max(...all.map((row) => (row[column] ?? '').length)),
  );
  const lines = all.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  const notes = figures.filter(({ note }) => note).map(({ name, note }) => `${name}: ${note}`);
  return [...lines, ...(notes.length > 0 ? ['', ...notes] : [])].join('\n');
}
