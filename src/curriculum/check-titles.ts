import type { Place, Problem } from '../author-error.ts';
import type { ExerciseUse, LessonUse } from './check-curriculum.ts';

interface Titled {
  readonly title: string;
  readonly where: Place;
}

/** Lessons and projects that bear one title: in the list, and in every link to them, nobody could tell them apart. */
export function checkTitles(
  lessons: readonly LessonUse[],
  exercises: readonly ExerciseUse[],
): Problem[] {
  const pages: Titled[] = [
    ...lessons.flatMap(({ title, file, lineOf }) =>
      title === undefined ? [] : [{ title, where: { file, line: lineOf('title') } }],
    ),
    ...exercises.flatMap(({ file, project }) =>
      project ? [{ title: project.title, where: { file, line: project.lineOf('title') } }] : [],
    ),
  ];
  return pages.flatMap((page, index) => {
    const other = pages.slice(0, index).find(({ title }) => isSame(title, page.title));
    return other ? [sameTitle(page, other)] : [];
  });
}

const isSame = (one: string, other: string) =>
  one.trim().toLowerCase() === other.trim().toLowerCase();

function sameTitle({ title, where }: Titled, other: Titled): Problem {
  return {
    title: 'Title used twice',
    where,
    problem: `"${title}" is the title of ${other.where.file} already.`,
    fix: 'Give one of the two another title.',
  };
}
