/**
 * Line numbers named by an attribute: `7`, `3-9`, `1,4-6`. Gives `undefined` for anything else.
 * @example parseLineRanges('1,4-6') // [1, 4, 5, 6]
 */
export function parseLineRanges(text: string): number[] | undefined {
  const lines = new Set<number>();
  for (const part of text.split(',')) {
    const [, first, last = first] = /^\s*(\d+)\s*(?:-\s*(\d+)\s*)?$/.exec(part) ?? [];
    const [from, to] = [Number(first), Number(last)];
    if (!(from >= 1 && to >= from && to - from < 10_000)) return undefined;
    for (let line = from; line <= to; line++) lines.add(line);
  }
  return [...lines].sort((a, b) => a - b);
}
