import type { Problem } from '../../author-error.ts';
import { parseReferences, type Snippet } from '../../snippets/index.ts';
import type { Check } from '../check-schema.ts';
import type { Exercise } from '../exercise-schema.ts';

/** What a program may import and still run in a page. */
const modules = ['node:events', 'node:timers/promises', 'node:util'];

/** What is wrong with the programs of an exercise before any of them has run. */
export async function checkPrograms(
  shownFile: string,
  programs: ReadonlyMap<string, Snippet>,
  exercise: Exercise | undefined,
): Promise<Problem[]> {
  const each = [...programs.values()].map(async (program) => [
    ...program.problems,
    ...(await findStrayImports(program)),
  ]);
  const starter = programs.get('starter');
  const unnamed = exercise && starter ? findUnnamed(exercise.checks, starter.source) : [];
  return [
    ...(await Promise.all(each)).flat(),
    ...unnamed.map((name) => unknownFunction(shownFile, name)),
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

/** The functions of which checks speak and a reader is not told the names. */
function findUnnamed(checks: readonly Check[], starter: string): string[] {
  const names = checks.flatMap(({ overlap, atMost, calls, startsAt, stopsWithin }) =>
    [overlap, atMost?.of, calls?.of, startsAt?.of, stopsWithin?.of].filter(
      (name) => name !== undefined,
    ),
  );
  return [...new Set(names)].filter((name) =>
    name.split('.').some((part) => !starter.split(/[^\w$]+/).includes(part)),
  );
}

function unknownFunction(shownFile: string, name: string): Problem {
  return {
    title: 'Check of an unknown function',
    where: { file: shownFile },
    problem: `A check speaks of ${name}, and the starter does not: a reader would have to guess the name.`,
    fix: `Declare ${name} in starter.ts, or correct the check.`,
  };
}
