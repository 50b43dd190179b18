import { closestMatch } from 'leven';

/** A place in a file: the path relative to the project, 1-based line and column. */
export interface Place {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
}

/** A mistake in what an author wrote, said so that it can be mended without looking anything up. */
export interface Problem {
  /** A few stable words that can be searched for. */
  readonly title: string;
  readonly where: Place;
  /** What was asked, what was found, what would be valid. */
  readonly problem: string;
  /** One thing to do. */
  readonly fix: string;
  readonly cause?: unknown;
}

/** Thrown when an author's mistake stops the work; carries every problem that was found. */
export class AuthorError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: Problem | readonly Problem[]) {
    const all = 'title' in problems ? [problems] : problems;
    super(formatProblems(all), { cause: all[0]?.cause });
    this.name = 'AuthorError';
    this.problems = all;
    this.stack = this.message;
  }
}

/** Throws all problems at once, if there are any. */
export function failOn(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new AuthorError(problems);
}

/** `content/articles/gather.mdx:42:7`, as editors and terminals link it. */
export function formatPlace({ file, line, column }: Place): string {
  return [file, line, line === undefined ? undefined : column]
    .filter((part) => part !== undefined)
    .join(':');
}

/** Problems in order of their places, each in three lines, with a total when there are several. */
export function formatProblems(problems: readonly Problem[]): string {
  const inOrder = problems.toSorted(
    ({ where: a }, { where: b }) =>
      compareUnits(a.file, b.file) ||
      (a.line ?? 0) - (b.line ?? 0) ||
      (a.column ?? 0) - (b.column ?? 0),
  );
  const blocks = inOrder.map(
    ({ title, where, problem, fix }) =>
      `${formatPlace(where)}  ${title}\n  ${problem}\n  Fix: ${fix}`,
  );
  const files = new Set(problems.map(({ where }) => where.file)).size;
  const total = `${problems.length} problems in ${files} ${files === 1 ? 'file' : 'files'}.`;
  return [...blocks, ...(problems.length > 1 ? [total] : [])].join('\n\n');
}

/** The same order on every machine, whatever its language. */
const compareUnits = (a: string, b: string) => Number(a > b) - Number(a < b);

/**
 * The valid choices, with the nearest first when the wrong one looks like a slip.
 * @example listChoices('rcae', ['setup', 'race']) // '"race" (nearest), "setup"'
 */
export function listChoices(found: string, choices: readonly string[]): string {
  if (choices.length === 0) return 'none';
  const nearest = findNearest(found, choices);
  const others = choices.filter((choice) => choice !== nearest).map((choice) => `"${choice}"`);
  return (nearest === undefined ? others : [`"${nearest}" (nearest)`, ...others]).join(', ');
}

/** The valid choice that the wrong one most likely meant: one with which it shares at least a letter. */
export function findNearest(found: string, choices: readonly string[]): string | undefined {
  const maxDistance = Math.min(Math.max(2, Math.ceil(found.length / 3)), found.length - 1);
  return maxDistance > 0 ? closestMatch(found, choices, { maxDistance }) : undefined;
}
