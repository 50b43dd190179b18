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

/** A region whose end has not come yet. */
interface OpenRegion {
  readonly name: string;
  readonly line: number;
  /** Reported already: its end is no second mistake. */
  readonly isFaulty: boolean;
}

/**
 * Finds the regions of a snippet. Regions may nest and overlap; each name stands once. An empty or unclosed
 * region is a problem and yet listed, so that a page that asks for it is not told that it is unknown.
 */
export function parseRegions(source: string, file: string): ParsedRegions {
  const lines = source.split('\n');
  const open: OpenRegion[] = [];
  const regions: Region[] = [];
  const problems: Problem[] = [];
  const markerLines: number[] = [];
  const report = (line: number, title: string, problem: string, fix: string) =>
    problems.push({ title, where: { file, line }, problem, fix });

  const begin = (name: string, line: number) => {
    const isTaken = [...open, ...regions].some((each) => each.name === name);
    if (name === '') {
      const problem = 'A region is asked for by name; this one has none.';
      report(line, 'Region without a name', problem, 'Write "// #region name".');
    } else if (isTaken) {
      const problem = `Region "${name}" is already in this file.`;
      report(line, 'Region twice', problem, 'Give one of the two another name.');
    }
    open.push({ name, line, isFaulty: name === '' || isTaken });
  };

  const end = (name: string, line: number) => {
    const index = open.findLastIndex((each) => name === '' || each.name === name);
    const [begun] = index === -1 ? [] : open.splice(index, 1);
    if (!begun) {
      const names = open.map((each) => each.name);
      const problem = `"#endregion ${name}" has no "#region ${name}" before it. Open here: ${listChoices(name, names)}.`;
      report(line, 'Region not opened', problem, 'Add the opening marker, or remove this one.');
    } else if (!begun.isFaulty) {
      regions.push({ name: begun.name, firstLine: begun.line + 1, lastLine: line - 1 });
      if (hasText(begun.line + 1, line - 1)) return;
      const problem = `Region "${begun.name}" holds no line of code.`;
      report(begun.line, 'Empty region', problem, 'Move its markers around the lines to show.');
    }
  };

  const hasText = (firstLine: number, lastLine: number) =>
    lines
      .slice(firstLine - 1, lastLine)
      .some((text, index) => text.trim() !== '' && !markerLines.includes(firstLine + index));

  for (const [index, text] of lines.entries()) {
    const line = index + 1;
    const begun = startPattern.exec(text)?.[1];
    const ended = endPattern.exec(text)?.[1];
    if (begun === undefined && ended === undefined) continue;
    markerLines.push(line);
    if (begun !== undefined) begin(begun, line);
    else end(ended ?? '', line);
  }
  for (const { name, line } of open.filter(({ isFaulty }) => !isFaulty)) {
    regions.push({ name, firstLine: line + 1, lastLine: lines.length });
    const problem = `Region "${name}" is opened and never closed.`;
    report(line, 'Unclosed region', problem, `Write "// #endregion ${name}" after its last line.`);
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
