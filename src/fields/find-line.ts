/** From the root of a YAML text: names of fields, and numbers of items from 0. */
export type FieldPath = readonly PropertyKey[];

interface Block {
  /** Indexes of lines; `to` is the first one that no longer belongs to it. */
  readonly from: number;
  readonly to: number;
}

/**
 * The 1-based line of a field in a YAML text that is laid out in blocks, or of the nearest block around it;
 * `undefined` where not even the first part is found.
 */
export function findLine(yaml: string, path: FieldPath): number | undefined {
  const lines = yaml.split('\n');
  let block: Block = { from: 0, to: lines.length };
  let found: number | undefined;
  for (const part of path) {
    const index =
      typeof part === 'number' ? findItem(lines, block, part) : findKey(lines, block, String(part));
    if (index === undefined) break;
    found = index + 1;
    block = { from: index, to: endOf(lines, block, index, typeof part === 'number') };
  }
  return found;
}

const indentOf = (line: string) => line.length - line.trimStart().length;
const isItem = (line: string) => /^\s*-(\s|$)/.test(line);

function findKey(lines: readonly string[], { from, to }: Block, key: string): number | undefined {
  const index = lines.slice(from, to).findIndex((line) => toKey(line) === key);
  return index === -1 ? undefined : from + index;
}

/** The key that a line begins with, also as the first of an item. */
function toKey(line: string): string | undefined {
  const [, quoted, plain] =
    /^\s*(?:-\s+)*(?:(?:["']([^"']+)["'])|([^\s"'#:][^:]*?))\s*:/.exec(line) ?? [];
  return quoted ?? plain;
}

function findItem(lines: readonly string[], { from, to }: Block, number: number) {
  const items = lines
    .map((line, index) => ({ line, index }))
    .filter(({ line, index }) => index >= from && index < to && isItem(line));
  const indent = Math.min(...items.map(({ line }) => indentOf(line)));
  return items.filter(({ line }) => indentOf(line) === indent)[number]?.index;
}

/** A block goes on while lines are indented deeper, or are items of a list that is not indented. */
function endOf(
  lines: readonly string[],
  { to }: Block,
  index: number,
  isWithinList: boolean,
): number {
  const indent = indentOf(lines[index] ?? '');
  const next = lines.findIndex(
    (line, at) =>
      at > index &&
      line.trim() !== '' &&
      (indentOf(line) < indent || (indentOf(line) === indent && (isWithinList || !isItem(line)))),
  );
  return next === -1 ? to : Math.min(next, to);
}
