import { createContext, Script } from 'node:vm';
import type { Problem } from '../author-error.ts';
import { parseHeadComment, type Snippet } from '../snippets/index.ts';
import { elide } from '../trace/index.ts';

/**
 * Elides what a snippet's patterns match, within `timeoutMs` of real time in all: a pattern can take longer
 * than anybody waits. From there on a text is elided whole, and there is a problem.
 */
export function createElision({ source, shownFile, directives }: Snippet, timeoutMs: number) {
  const runWithin = createTimeBudget(timeoutMs);
  let problem: Problem | undefined;

  const elideBy = (text: string, pattern: RegExp): string => {
    if (problem) return '…';
    try {
      return runWithin(() => elide(text, [pattern]));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw error;
      const line = findLine(source, pattern);
      problem = slowPattern({ file: shownFile, ...(line && { line }) }, pattern, timeoutMs);
      return '…';
    }
  };

  return {
    elide: (text: string) => directives.elide.reduce(elideBy, text),
    problems: () => (problem ? [problem] : []),
  };
}

/** Only a script's own time limit can interrupt a regular expression. */
function createTimeBudget(totalMs: number) {
  const call = new Script('action()');
  const scope: { action?: () => unknown } = {};
  let context: object | undefined;
  let leftMs = totalMs;

  return <T>(action: () => T): T => {
    context ??= createContext(scope);
    scope.action = action;
    const startMs = performance.now();
    try {
      return call.runInContext(context, { timeout: Math.max(1, Math.ceil(leftMs)) });
    } finally {
      leftMs -= performance.now() - startMs;
    }
  };
}

function findLine(source: string, pattern: RegExp): number | undefined {
  return parseHeadComment(source).find(({ text }) => {
    const [, value] = /^@elide\s+(.*)$/.exec(text) ?? [];
    return value !== undefined && new RegExp(value).source === pattern.source;
  })?.line;
}

function slowPattern(where: Problem['where'], { source }: RegExp, timeoutMs: number): Problem {
  return {
    title: 'Limit of real time reached',
    where,
    problem: `"@elide ${source}" was still looking for matches in the output after ${timeoutMs / 1000} s.`,
    fix: 'Write a pattern without a repetition inside a repetition.',
  };
}
