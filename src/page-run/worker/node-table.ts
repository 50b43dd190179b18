import { inspect } from 'node-inspect-extracted';

type Row = Readonly<Record<string, string>>;

const indexHead = '(index)';
const iterationHead = '(iteration index)';
const keyHead = 'Key';
const valueHead = 'Values';

/**
 * A value as Node's `console.table` draws it: a row an element, a column a key of the elements; `columns` picks some.
 * What is no object is no table.
 */
export function formatTable(data: unknown, columns?: readonly string[]): string | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  if (data instanceof Map) {
    const rows = [...data].map(([key, value], index) => ({
      [iterationHead]: String(index),
      [keyHead]: show(key),
      [valueHead]: show(value),
    }));
    return draw([iterationHead, keyHead, valueHead], rows);
  }
  if (data instanceof Set) {
    const rows = [...data].map((value, index) => ({
      [iterationHead]: String(index),
      [valueHead]: show(value),
    }));
    return draw([iterationHead, valueHead], rows);
  }
  const rows = Object.entries(data).map(([index, value]) => toRow(index, value, columns));
  const keys = new Set(rows.flatMap((row) => Object.keys(row)));
  // Values that are no objects have a column of their own, the last one.
  const hasValues = keys.delete(valueHead);
  keys.delete(indexHead);
  const named = columns ?? [...keys];
  return draw([indexHead, ...named, ...(hasValues && !columns ? [valueHead] : [])], rows);
}

function toRow(index: string, value: unknown, columns: readonly string[] | undefined): Row {
  if (!isStructured(value)) return { [indexHead]: index, [valueHead]: show(value) };
  const cells = Object.entries(value)
    .filter(([key]) => columns?.includes(key) ?? true)
    .map(([key, cell]) => [key, show(cell)] as const);
  return { [indexHead]: index, ...Object.fromEntries(cells) };
}

const isStructured = (value: unknown): value is object =>
  (typeof value === 'object' && value !== null) || typeof value === 'function';

function show(value: unknown): string {
  const isLarge =
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.keys(value).length > 2;
  return inspect(value, { maxArrayLength: 3, breakLength: Infinity, depth: isLarge ? -1 : 0 });
}

function draw(heads: readonly string[], rows: readonly Row[]): string {
  const widths = heads.map((head) =>
    rows.reduce((width, row) => Math.max(width, toWidth(row[head] ?? '') + 2), toWidth(head) + 2),
  );
  const line = (left: string, middle: string, right: string) =>
    left + widths.map((width) => '─'.repeat(width)).join(middle) + right;
  const row = (cells: readonly string[]) =>
    `│${cells.map((cell, index) => ` ${cell}`.padEnd((widths[index] ?? 0) + cell.length - toWidth(cell))).join('│')}│`;
  return [
    line('┌', '┬', '┐'),
    row(heads),
    line('├', '┼', '┤'),
    ...rows.map((each) => row(heads.map((head) => each[head] ?? ''))),
    line('└', '┴', '┘'),
  ].join('\n');
}

/** So many cells of a terminal; wide characters take two. */
const toWidth = (text: string) =>
  [...text].reduce(
    (sum, character) => sum + (/\p{Ideographic}|\p{Emoji_Presentation}/u.test(character) ? 2 : 1),
    0,
  );
