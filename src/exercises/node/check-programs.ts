import { findNearest, listChoices, type Place, type Problem } from '../../author-error.ts';
import { parseReferences, type Snippet } from '../../snippets/index.ts';
import type { Check } from '../check-schema.ts';
import type { Exercise } from '../exercise-schema.ts';
import type { LineOf } from './check-files.ts';

/** What a program may import and still run in a page. */
const modules = ['node:events', 'node:timers/promises', 'node:util'];

/** What is wrong with the programs of an exercise before any of them has run. */
export async function checkPrograms(
  shownFile: string,
  programs: ReadonlyMap<string, Snippet>,
  exercise: Exercise | undefined,
  lineOf: LineOf,
): Promise<Problem[]> {
  const each = [...programs.values()].map(async (program) => [
    ...program.problems,
    ...(await findStrayImports(program)),
  ]);
  const starter = programs.get('starter')?.source;
  const unnamed = exercise && starter !== undefined ? findUnnamed(exercise.checks, starter) : [];
  return [
    ...(await Promise.all(each)).flat(),
    ...unnamed.map(({ name, index }) =>
      unknownFunction(name, { file: shownFile, line: lineOf('checks', index) }, starter ?? ''),
    ),
  ];
}

async function findStrayImports({ source, shownFile }: Snippet): Promise<Problem[]> {
  const { imports } = await parseReferences(source);
  return imports
    .filter(({ specifier }) => !modules.includes(specifier))
    .map(({ specifier, line }) => ({
      title: 'Import that a page does not have',
      where: { file: shownFile, line },
      problem: `"${specifier}" is imported; a program of an exercise also runs in a page, and has ${modules.join(', ')} there.`,
      fix: 'Use one of these, or none.',
    }));
}

/** The functions of which checks speak and a reader is not told the names, each with its first check. */
function findUnnamed(checks: readonly Check[], starter: string) {
  const named = checks.flatMap(({ overlap, atMost, calls, startsAt, stopsWithin }, index) =>
    [overlap, atMost?.of, calls?.of, startsAt?.of, stopsWithin?.of].flatMap((name) =>
      name === undefined ? [] : [{ name, index }],
    ),
  );
  const words = new Set(starter.split(/[^\w$]+/));
  return named
    .filter(({ name }, index) => named.findIndex((each) => each.name === name) === index)
    .filter(({ name }) => name.split('.').some((part) => !words.has(part)));
}

/** The names after `async`, as functions and as methods. */
function findAsyncFunctions(source: string): string[] {
  const found = source.matchAll(/\basync\s+(?:function\b\s*)?\*?\s*([\w$]+)\s*[<(]/g);
  return [...new Set(Array.from(found, ([, name = '']) => name))];
}

function unknownFunction(name: string, where: Place, starter: string): Problem {
  const choices = findAsyncFunctions(starter);
  const nearest = findNearest(name, choices);
  return {
    title: 'Check of an unknown function',
    where,
    problem: `A check speaks of ${name}, and the starter does not: a reader would have to guess the name. Its async functions are ${listChoices(name, choices)}.`,
    fix: nearest ? `Write "${nearest}".` : `Declare ${name} in starter.ts, or correct the check.`,
  };
}
