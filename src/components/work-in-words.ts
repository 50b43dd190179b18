import type { ExerciseWork, Imported, Progress } from '../saved-work/index.ts';
import { formatCount } from './format-count.ts';

const listing = new Intl.ListFormat('en');

/**
 * How much is kept for a reader. A step of the curriculum is a lesson or a project.
 * @example '3 steps done, 2 exercises with code, 1 exercise solved, 0 programs changed'
 */
export function describeWork(
  { done }: Progress,
  exercises: readonly ExerciseWork[],
  snippets: number,
): string {
  const withCode = exercises.filter(({ code }) => code !== undefined);
  const solved = exercises.filter(({ solvedAt }) => solvedAt !== undefined);
  return [
    `${formatCount(done.length, 'step')} done`,
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
    ...(lessons > 0 ? [formatCount(lessons, 'step')] : []),
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
