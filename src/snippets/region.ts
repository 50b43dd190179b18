import { findNearest, listChoices, type Problem } from '../author-error.ts';

/** Lines `firstLine` to `lastLine` (1-based, inclusive) between two markers. */
export interface Region {
  readonly name: string;
  readonly firstLine: number;
  readonly lastLine: number;
}

const startPattern = /^\s*\/\/\s*#region\b\s*(.*?)\s*$/;
const endPattern = /^\s*\/\/\s*#endregion\b\s*(.*?)\s*$/;

export interface ParsedRegions {
  readonly regions: readonly Region[];
  readonly problems: readonly Problem[];
  /** The lines that hold markers: a page does not show them. */
  readonly markerLines: readonly number[];
}

/** Finds the regions of a snippet. Regions may nest and overlap; each name stands once. */
export function parseRegions(source: string, file: string): ParsedRegions {
  const open = new Map<string, number>();
  const regions: Region[] = [];
  const problems: Problem[] = [];
  const markerLines: number[] = [];
  const report = (line: number, title: string, problem: string, fix: string) =>
    problems.push({ title, where: { file, line }, problem, fix });

  for (const [index, text] of source.split('\n').entries()) {
    const line = index + 1;
    const started = startPattern.exec(text)?.[1];
    const ended = endPattern.exec(text)?.[1];
    if (started === undefined && ended === undefined) continue;
    markerLines.push(line);
    if (started !== undefined) {
      const isTaken = open.has(started) || regions.some(({ name }) => name === started);
      if (started === '')
        report(
          line,
          'Region without a name',
          'A region is asked for by name; this one has none.',
          'Write "// #region name".',
        );
      else if (isTaken)
        report(
          line,
          'Region twice',
          `Region "${started}" is already in this file.`,
          'Give one of the two another name.',
        );
      else open.set(started, line);
      continue;
    }
    const name = ended || [...open.keys()].at(-1) || '';
    const start = open.get(name);
    open.delete(name);
    if (start === undefined) {
      report(
        line,
        'Region not opened',
        `"#endregion ${name}" has no "#region ${name}" before it. Open here: ${listChoices(name, [...open.keys()])}.`,
        'Add the opening marker, or remove this one.',
      );
    } else if (!hasText(source, start + 1, line - 1)) {
      report(
        start,
        'Empty region',
        `Region "${name}" holds no line of code.`,
        'Move its markers around the lines to show.',
      );
    } else {
      regions.push({ name, firstLine: start + 1, lastLine: line - 1 });
    }
  }
  for (const [name, line] of open) {
    report(
      line,
      'Unclosed region',
      `Region "${name}" is opened and never closed.`,
      `Write "// #endregion ${name}" after its last line.`,
    );
  }
  return { regions, problems, markerLines };
}

/** The problem to report when a page asks for a region that is not there. */
export function unknownRegion(
  where: Problem['where'],
  asked: string,
  regions: readonly Region[],
  snippet: string,
): Problem {
  const names = regions.map(({ name }) => name);
  const nearest = findNearest(asked, names);
  return {
    title: 'Unknown region',
    where,
    problem: `Region "${asked}" is not in ${snippet}, which has ${listChoices(asked, names)}.`,
    fix: nearest
      ? `Ask for "${nearest}".`
      : `Put "// #region ${asked}" in the snippet, or use one of its regions.`,
  };
}

function hasText(source: string, firstLine: number, lastLine: number): boolean {
  return source
    .split('\n')
    .slice(firstLine - 1, lastLine)
    .some((text) => text.trim() !== '');
}
