/**
 * By line of the changed code, where columns have moved: `[column, length]` for each insertion,
 * both 1-based columns of the changed code and in order.
 */
export type ColumnShifts = Readonly<
  Record<number, readonly (readonly [column: number, length: number])[]>
>;

/** The column that a place had before the insertions. */
export function toOriginalColumn(shifts: ColumnShifts, line: number, column: number): number {
  const before = (shifts[line] ?? []).filter(([at]) => at < column);
  // A place inside an insertion belongs to the code right behind it.
  return before.reduce((moved, [at, length]) => moved - Math.min(length, column - at), column);
}
