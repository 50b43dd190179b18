import type { ExerciseWork, Imported, Progress } from '../saved-work/index.ts';
import { formatCount } from './format-count.ts';

const listing = new Intl.ListFormat('en');

/**
 * How much is kept for a reader.
 * @example '3 lessons and projects done, 2 exercises with code, 1 exercise solved, 0 programs changed'
 */
export function describeWork(
  { done }: Progress,
  exercises: readonly ExerciseWork[],
  snippets: number,
): string {
  const withCode = exercises.filter(({ code }) => code !== undefined);
  const solved = exercises.filter(({ solvedAt }) => solvedAt !== undefined);
  return [
    `${formatSteps(done.length)} done`,
    `${formatCount(withCode.length, 'exercise')} with code`,
    `${formatCount(solved.length, 'exercise')} solved`,
    `${formatCount(snippets, 'program')} changed`,
  ].join(', ');
}

/** What an import has brought, and what it has left as it was. */
export function describeImport({
  lessons,
  exercises,
  snippets,
  newerHere,
  problem,
}: Imported): string {
  const brought = [
    ...(lessons > 0 ? [formatSteps(lessons)] : []),
    ...(exercises > 0 ? [formatCount(exercises, 'exercise')] : []),
    ...(snippets > 0 ? [formatCount(snippets, 'program')] : []),
  ];
  const sentences = [
    brought.length > 0 ? `Imported: ${listing.format(brought)}.` : 'Nothing was imported.',
    ...(brought.length === 0 && newerHere === 0 && !problem
      ? ['All of the file is here already.']
      : []),
    ...(newerHere > 0
      ? [`In ${formatCount(newerHere, 'case')} the program here is newer, and stays.`]
      : []),
    ...(problem ? [problem.says] : []),
  ];
  return sentences.join(' ');
}

const formatSteps = (count: number) =>
  count === 1 ? '1 lesson or project' : `${count} lessons and projects`;
