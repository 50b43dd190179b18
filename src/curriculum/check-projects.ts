import { findNearest, listChoices, type Place, type Problem } from '../author-error.ts';
import type { ExerciseUse, LessonUse } from './check-curriculum.ts';
import type { Listed } from './parse-order.ts';

/** What does not fit together: the projects of the list, their exercises, and the lessons before them. */
export function checkProjects(
  orderFile: string,
  order: readonly Listed[],
  lessons: readonly LessonUse[],
  exercises: readonly ExerciseUse[],
): Problem[] {
  const listed = order.filter(({ kind }) => kind === 'project');
  const slugs = listed.map(({ slug }) => slug);
  const lessonSlugs = lessons.map(({ slug }) => slug);
  return [
    ...listed.flatMap((project, index) => {
      const { slug, line } = project;
      const where = { file: orderFile, line };
      if (slugs.indexOf(slug) < index) return [listedTwice(slug, where)];
      const exercise = exercises.find((each) => each.slug === slug);
      if (!exercise) return [unknownProject(slug, where, exercises)];
      if (!exercise.project) {
        // What is wrong with its file has been told already.
        return exercise.lesson === undefined ? [] : [noProject(exercise, orderFile)];
      }
      const before = order.slice(0, order.indexOf(project)).filter(isLesson).map(toSlug);
      return [
        ...(lessonSlugs.includes(slug) ? [sharedAddress(slug, where)] : []),
        ...checkPlace(exercise, where, before.at(-1)),
        ...checkPractised(exercise, exercise.project, before, lessonSlugs),
      ];
    }),
    ...exercises
      .filter(({ slug, project }) => project && !slugs.includes(slug))
      .map((exercise) => unlistedProject(exercise, orderFile)),
  ];
}

const isLesson = ({ kind }: Listed) => kind === 'lesson';
const toSlug = ({ slug }: Listed) => slug;

function checkPlace(exercise: ExerciseUse, where: Place, before: string | undefined): Problem[] {
  if (before === undefined) return [beforeAll(exercise.slug, where)];
  if (exercise.lesson === undefined || exercise.lesson === before) return [];
  return [afterAnother(exercise, before)];
}

function checkPractised(
  { file }: ExerciseUse,
  { practises, lineOf }: NonNullable<ExerciseUse['project']>,
  before: readonly string[],
  lessons: readonly string[],
): Problem[] {
  return practises.flatMap((slug) => {
    const where = { file, line: lineOf('project', 'practises', slug) };
    if (!lessons.includes(slug)) return [practisesUnknown(slug, where, lessons)];
    return before.includes(slug) ? [] : [practisesLater(slug, where)];
  });
}

function listedTwice(slug: string, where: Place): Problem {
  return {
    title: 'Project listed twice',
    where,
    problem: `The project "${slug}" stands in the list above already.`,
    fix: 'Remove one of the two lines.',
  };
}

function unknownProject(slug: string, where: Place, exercises: readonly ExerciseUse[]): Problem {
  const projects = exercises.filter(({ project }) => project).map((each) => each.slug);
  const nearest = findNearest(slug, projects);
  return {
    title: 'Unknown project',
    where,
    problem: `There is no folder content/exercises/${slug}. There are the projects ${listChoices(slug, projects)}.`,
    fix: nearest
      ? `Write "project: ${nearest}".`
      : 'Write the project, or remove it from the list.',
  };
}

function noProject({ slug, file }: ExerciseUse, orderFile: string): Problem {
  return {
    title: 'Exercise that is no project',
    where: { file },
    problem: `${orderFile} lists "${slug}" as a project, and the exercise has no field "project".`,
    fix: 'Write "project:" with standfirst, practises and further, or remove it from the list.',
  };
}

function sharedAddress(slug: string, where: Place): Problem {
  return {
    title: 'Project with the address of a lesson',
    where,
    problem: `There is a lesson "${slug}", and both would be at /curriculum/${slug}/.`,
    fix: 'Rename the folder of the exercise.',
  };
}

function beforeAll(slug: string, where: Place): Problem {
  return {
    title: 'Project before all lessons',
    where,
    problem: `"${slug}" stands above the first lesson, and has nothing to bring together.`,
    fix: 'Move the line below the lesson that the project follows.',
  };
}

function afterAnother({ slug, file, lesson }: ExerciseUse, before: string): Problem {
  return {
    title: 'Project after another lesson',
    where: { file },
    problem: `"${slug}" is listed after the lesson "${before}", and says that it follows "${lesson}".`,
    fix: `Write "lesson: ${before}", or move the project in the list.`,
  };
}

function practisesUnknown(slug: string, where: Place, lessons: readonly string[]): Problem {
  const nearest = findNearest(slug, lessons);
  return {
    title: 'Practises an unknown lesson',
    where,
    problem: `"${slug}" is not a lesson. There are ${listChoices(slug, lessons)}.`,
    fix: nearest ? `Write "${nearest}".` : 'Correct the name, or remove the line.',
  };
}

function practisesLater(slug: string, where: Place): Problem {
  return {
    title: 'Practises a later lesson',
    where,
    problem: `"${slug}" does not come before this project, so a reader has not met it yet.`,
    fix: 'Remove the line, or move the project in the list.',
  };
}

function unlistedProject({ slug, file, lesson }: ExerciseUse, orderFile: string): Problem {
  const place = lesson === undefined ? 'where it belongs' : `after "- ${lesson}"`;
  return {
    title: 'Unlisted project',
    where: { file },
    problem: `${orderFile} does not list "${slug}", so the project has no place among the lessons.`,
    fix: `Add "- project: ${slug}" to ${orderFile} ${place}.`,
  };
}
