import type { Place, Problem } from '../author-error.ts';
import { parseLineRanges, type Snippet, unknownRegion } from '../snippets/index.ts';

/** One line of a program as a page shows it. `number` is its line in the file. */
export interface ShownLine {
  readonly number: number;
  readonly text: string;
  readonly isMarked: boolean;
}

/** A program, or the part of it that a page asked for, without the lines that are for the machine. */
export interface ShownCode {
  readonly id: string;
  /** The caption: the file's name below `snippets/`, or what the page says. */
  readonly title: string;
  readonly language: 'ts';
  readonly lines: readonly ShownLine[];
  /** True when lines of the program are left out between two shown ones. */
  readonly hasGaps: boolean;
}

export interface CodeRequest {
  readonly of: string;
  readonly region?: string | undefined;
  /** Line numbers of the file, such as `3-9,12`. */
  readonly lines?: string | undefined;
  readonly mark?: string | undefined;
  readonly title?: string | undefined;
}

/** Picks what a page asked for out of a snippet; whatever is asked wrongly is added to `problems`. */
export function selectCode(
  snippet: Snippet,
  request: CodeRequest,
  where: Place,
  problems: Problem[],
): ShownCode {
  const before = problems.length;
  const all = snippet.source.replace(/\n$/, '').split('\n');
  const asked =
    request.region === undefined
      ? { firstLine: 1, lastLine: all.length }
      : findRegion(snippet, request.region, where, problems);
  const only =
    request.lines === undefined
      ? undefined
      : readLines('lines', request.lines, snippet, all.length, where, problems);
  const marked =
    request.mark === undefined
      ? []
      : (readLines('mark', request.mark, snippet, all.length, where, problems) ?? []);

  const isShown = (number: number) =>
    number >= asked.firstLine &&
    number <= asked.lastLine &&
    (only === undefined || only.includes(number)) &&
    !snippet.hiddenLines.includes(number);
  const shown = trimBlank(
    all.map((text, index) => ({ number: index + 1, text })).filter(({ number }) => isShown(number)),
  );
  const indent = commonIndent(shown.map(({ text }) => text));

  const isFaulty = problems.length > before || snippet.problems.length > 0;
  if (shown.length === 0 && !isFaulty) problems.push(nothingToShow(snippet, where));
  if (shown.length > 0) {
    const outside = marked.filter((line) => !shown.some((each) => each.number === line));
    problems.push(...outside.map((number) => markOutside(number, where, shown)));
  }
  return {
    id: snippet.id,
    title: request.title ?? `${snippet.id}.ts`,
    language: 'ts',
    lines: shown.map(({ number, text }) => ({
      number,
      text: text.slice(indent),
      isMarked: marked.includes(number),
    })),
    hasGaps: shown.some(
      ({ number }, index) =>
        index > 0 && hasGap(snippet, (shown[index - 1]?.number ?? number) + 1, number),
    ),
  };
}

function findRegion(snippet: Snippet, name: string, where: Place, problems: Problem[]) {
  const region = snippet.regions.find((each) => each.name === name);
  if (!region) problems.push(unknownRegion(where, name, snippet.regions, snippet.shownFile));
  return region ?? { firstLine: 1, lastLine: Infinity };
}

function readLines(
  attribute: string,
  text: string,
  snippet: Snippet,
  count: number,
  where: Place,
  problems: Problem[],
): number[] | undefined {
  const lines = parseLineRanges(text);
  const last = lines?.at(-1) ?? 0;
  if (lines && last <= count) return lines;
  problems.push({
    title: lines ? 'Line outside the snippet' : 'Unreadable line numbers',
    where,
    problem: lines
      ? `${attribute}="${text}" goes to line ${last}; ${snippet.shownFile} has ${count} lines.`
      : `${attribute}="${text}" is not a list of lines such as "7", "3-9" or "1,4-6".`,
    fix: `Use line numbers of ${snippet.shownFile}, or a region.`,
  });
  return undefined;
}

function nothingToShow({ shownFile }: Snippet, where: Place): Problem {
  return {
    title: 'Nothing to show',
    where,
    problem: `No line of ${shownFile} is left, without blank lines, directives and region markers.`,
    fix: 'Ask for lines that hold code; where there is a region too, for lines within it.',
  };
}

function markOutside(number: number, where: Place, shown: readonly { number: number }[]): Problem {
  const range = `${shown[0]?.number ?? 0} to ${shown.at(-1)?.number ?? 0}`;
  return {
    title: 'Mark on a line that is not shown',
    where,
    problem: `mark names line ${number} of the file; shown are lines ${range}, without directives and region markers.`,
    fix: 'Mark a line that is shown.',
  };
}

function hasGap(snippet: Snippet, from: number, to: number): boolean {
  for (let line = from; line < to; line++) if (!snippet.hiddenLines.includes(line)) return true;
  return false;
}

function trimBlank<T extends { text: string }>(lines: T[]): T[] {
  const first = lines.findIndex(({ text }) => text.trim() !== '');
  const last = lines.findLastIndex(({ text }) => text.trim() !== '');
  return first === -1 ? [] : lines.slice(first, last + 1);
}

function commonIndent(lines: readonly string[]): number {
  const indents = lines
    .filter((text) => text.trim() !== '')
    .map((text) => text.length - text.trimStart().length);
  return indents.length === 0 ? 0 : Math.min(...indents);
}
