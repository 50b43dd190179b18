import type { Problem } from '../../author-error.ts';

/** Lines that stand below each other in a statement, from this line of its file on. */
interface Passage {
  readonly line: number;
  readonly lines: readonly string[];
}

/**
 * What a statement shows as output and its solution does not print. Output stands in blocks of `text`, in its order;
 * `…` in a line of its own stands for any lines.
 */
export function checkStatement(
  file: string,
  statement: string,
  printed: readonly string[],
): Problem[] {
  let from = 0;
  for (const { line, lines } of findPassages(statement)) {
    const matches = printed
      .map((_, at) => ({ at, count: countSame(lines, printed.slice(at)) }))
      .filter(({ at }) => at >= from);
    const whole = matches.find(({ count }) => count === lines.length);
    if (!whole) {
      const { at, count } = matches.toSorted((a, b) => b.count - a.count)[0] ?? { at: 0, count: 0 };
      const where = { file, line: line + count };
      return [otherOutput(where, lines[count], lines[count - 1], printed[at + count])];
    }
    from = whole.at + lines.length;
  }
  return [];
}

/** How many lines are the same before the first that is not. */
function countSame(lines: readonly string[], printed: readonly string[]): number {
  const other = lines.findIndex((text, index) => text !== printed[index]);
  return other === -1 ? lines.length : other;
}

function findPassages(statement: string): Passage[] {
  const lines = statement.split('\n').map((text) => text.trimEnd());
  const passages: { line: number; lines: string[] }[] = [];
  let isOutput = false;
  for (const [index, text] of lines.entries()) {
    const isFence = text.startsWith('```');
    if (isFence) isOutput = !isOutput && /^```te?xt$/.test(text);
    if (isFence || text === '…') passages.push({ line: index + 2, lines: [] });
    else if (isOutput) passages.at(-1)?.lines.push(text);
  }
  return passages.filter(({ lines }) => lines.length > 0);
}

function otherOutput(
  where: Problem['where'],
  shown: string | undefined,
  above: string | undefined,
  printed: string | undefined,
): Problem {
  const there = printed === undefined ? 'nothing more' : `"${printed}"`;
  return {
    title: 'Output that the solution does not print',
    where,
    problem:
      above === undefined
        ? `"${shown}" is shown, and the solution does not print it, or earlier.`
        : `"${shown}" is shown after "${above}", and the solution prints ${there} there.`,
    fix: 'Show what the solution prints; "…" in a line of its own stands for lines that are left out.',
  };
}
