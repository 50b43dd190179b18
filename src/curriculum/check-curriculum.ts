import { findNearest, listChoices, type Place, type Problem } from '../author-error.ts';
import { checkProjects } from './check-projects.ts';
import { checkTitles } from './check-titles.ts';
import type { Listed } from './parse-order.ts';

/** A lesson as far as the whole is concerned. What could not be read of it is empty. */
export interface LessonUse {
  readonly slug: string;
  readonly file: string;
  readonly needs: readonly string[];
  readonly exercise: string | undefined;
  readonly title?: string | undefined;
  /** The line of a field of its front matter. */
  readonly lineOf: (...path: readonly PropertyKey[]) => number;
}

export interface ExerciseUse {
  readonly slug: string;
  readonly file: string;
  /** The lesson that it says it belongs to, or follows; none where its file is wrong. */
  readonly lesson: string | undefined;
  /** For a project: the lessons that it brings together. */
  readonly project?: {
    readonly title: string;
    readonly practises: readonly string[];
    /** The line of a field of its file. */
    readonly lineOf: (...path: readonly PropertyKey[]) => number;
  };
}

/** What does not fit together: the list, the lessons, what they need, their exercises, and the projects. */
export function checkCurriculum(
  orderFile: string,
  order: readonly Listed[],
  lessons: readonly LessonUse[],
  exercises: readonly ExerciseUse[],
): Problem[] {
  const slugs = lessons.map(({ slug }) => slug);
  const listedLessons = order.filter(({ kind }) => kind === 'lesson');
  const listed = listedLessons.map(({ slug }) => slug);
  return [
    ...listedLessons.flatMap(({ slug, line }, index) => {
      const where = { file: orderFile, line };
      if (listed.indexOf(slug) < index) return [listedTwice(slug, where)];
      return slugs.includes(slug) ? [] : [missingLesson(slug, where, slugs)];
    }),
    ...lessons
      .filter(({ slug }) => !listed.includes(slug))
      .map((lesson) => unlisted(lesson, orderFile)),
    ...lessons.flatMap((lesson) => checkNeeds(lesson, listed, slugs)),
    ...lessons.flatMap((lesson, index) =>
      checkExercise(lesson, exercises, lessons.slice(0, index)),
    ),
    ...exercises
      .filter(({ slug, project }) => !project && !lessons.some(({ exercise }) => exercise === slug))
      // What is listed as a project and is none is another mistake.
      .filter(({ slug }) => !order.some((each) => each.kind === 'project' && each.slug === slug))
      .map(unusedExercise),
    ...checkProjects(orderFile, order, lessons, exercises),
    ...checkTitles(lessons, exercises),
  ];
}

function checkNeeds(
  { slug, file, needs, lineOf }: LessonUse,
  listed: readonly string[],
  slugs: readonly string[],
): Problem[] {
  return needs.flatMap((needed, index) => {
    const where = { file, line: lineOf('needs', index) };
    if (!slugs.includes(needed)) return [unknownNeed(needed, where, slugs)];
    const isLater = listed.includes(slug) && listed.indexOf(needed) >= listed.indexOf(slug);
    return isLater ? [laterNeed(needed, where)] : [];
  });
}

function checkExercise(
  { slug, file, exercise, lineOf }: LessonUse,
  exercises: readonly ExerciseUse[],
  before: readonly LessonUse[],
): Problem[] {
  if (exercise === undefined) return [];
  const where = { file, line: lineOf('exercise') };
  const found = exercises.find((each) => each.slug === exercise);
  if (!found) return [unknownExercise(exercise, where, exercises)];
  const other = before.find((lesson) => lesson.exercise === exercise);
  if (other) return [usedTwice(exercise, where, other)];
  if (found.project) return [isProject(exercise, where)];
  return found.lesson === undefined || found.lesson === slug ? [] : [otherLesson(found, slug)];
}

function missingLesson(slug: string, where: Place, slugs: readonly string[]): Problem {
  const nearest = findNearest(slug, slugs);
  return {
    title: 'Missing lesson',
    where,
    problem: `"${slug}" is listed, and there is no content/lessons/${slug}.mdx. There are ${listChoices(slug, slugs)}.`,
    fix: nearest ? `Write "${nearest}".` : 'Write the lesson, or remove it from the list.',
  };
}

function listedTwice(slug: string, where: Place): Problem {
  return {
    title: 'Lesson listed twice',
    where,
    problem: `"${slug}" stands in the list above already.`,
    fix: 'Remove one of the two lines.',
  };
}

function unlisted({ slug, file }: LessonUse, orderFile: string): Problem {
  return {
    title: 'Unlisted lesson',
    where: { file },
    problem: `${orderFile} does not list "${slug}", so the lesson has no place among the others.`,
    fix: `Add "- ${slug}" to ${orderFile} where it belongs.`,
  };
}

function unknownNeed(needed: string, where: Place, slugs: readonly string[]): Problem {
  const nearest = findNearest(needed, slugs);
  return {
    title: 'Needs an unknown lesson',
    where,
    problem: `"${needed}" is not a lesson. There are ${listChoices(needed, slugs)}.`,
    fix: nearest ? `Write "${nearest}".` : 'Correct the name, or remove it.',
  };
}

function laterNeed(needed: string, where: Place): Problem {
  return {
    title: 'Needs a later lesson',
    where,
    problem: `"${needed}" does not come before this lesson, so a reader has not met it yet.`,
    fix: 'Remove it, or change the order of the lessons.',
  };
}

function unknownExercise(
  exercise: string,
  where: Place,
  exercises: readonly ExerciseUse[],
): Problem {
  const slugs = exercises.map(({ slug }) => slug);
  const nearest = findNearest(exercise, slugs);
  return {
    title: 'Unknown exercise',
    where,
    problem: `There is no folder content/exercises/${exercise}. There are ${listChoices(exercise, slugs)}.`,
    fix: nearest ? `Write "${nearest}".` : 'Write the exercise, or correct the name.',
  };
}

function usedTwice(exercise: string, where: Place, other: LessonUse): Problem {
  return {
    title: 'Exercise used twice',
    where,
    problem: `"${exercise}" is the exercise of ${other.file} already.`,
    fix: 'Give one of the two lessons an exercise of its own.',
  };
}

function isProject(exercise: string, where: Place): Problem {
  return {
    title: 'Project in place of an exercise',
    where,
    problem: `"${exercise}" has a field "project", so it has a page of its own.`,
    fix: 'Give the lesson another exercise, or remove that field.',
  };
}

function otherLesson({ slug, file, lesson }: ExerciseUse, by: string): Problem {
  return {
    title: 'Exercise of another lesson',
    where: { file },
    problem: `The lesson "${by}" has the exercise "${slug}", which says that it belongs to "${lesson}".`,
    fix: `Write "lesson: ${by}", or correct the lesson.`,
  };
}

function unusedExercise({ slug, file, lesson }: ExerciseUse): Problem {
  return {
    title: 'Exercise that no lesson shows',
    where: { file },
    problem: `No lesson has "exercise: ${slug}".`,
    fix: `Write it into the front matter of ${lesson === undefined ? 'its lesson' : `"${lesson}"`}.`,
  };
}
