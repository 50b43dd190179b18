import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Problem } from '../author-error.ts';
import {
  checkCurriculum,
  type ExerciseUse,
  parseOrder,
  projectParts,
} from '../curriculum/index.ts';
import { type ExerciseFolder, findSolutions, readExercises } from '../exercises/node/index.ts';
import { lineOfField } from '../fields/index.ts';
import { type Project, toShownPath } from '../project.ts';
import { type LessonHead, readLessonHead } from './lesson-head.ts';
import { lessons } from './sections.ts';
import { type Head, readPage, readPages, type WrittenPage } from './written-page.ts';

/** The lessons of a site with their exercises, and what is wrong with them as a whole. */
export interface WrittenCurriculum {
  /** The pages with an address of their own: lessons, and the larger exercises that are projects. */
  readonly pages: readonly WrittenPage[];
  /** Of the exercises that stand on the page of a lesson. */
  readonly statements: readonly WrittenPage[];
  /** The names of programs that its pages show without a lesson's asking for them. */
  readonly shown: readonly string[];
  readonly problems: readonly Problem[];
}

export async function readCurriculum(project: Project): Promise<WrittenCurriculum> {
  const heads = new Map<string, LessonHead>();
  const written = await readPages(project, lessons, (yaml, file) => {
    const head = readLessonHead(yaml, file);
    heads.set(file, head);
    return head;
  });
  const exercises = await readExercises(project);
  const orderFile = path.join(project.contentFolder, 'curriculum.yaml');
  const shownOrder = toShownPath(project, orderFile);
  const { order, problems } = parseOrder(await readIfThere(orderFile), shownOrder);
  const uses = written.pages.map(({ slug, file }) => ({
    slug,
    file,
    ...(heads.get(file) as LessonHead).use,
  }));
  const fitting = checkCurriculum(shownOrder, order, uses, exercises.map(toUse));
  const isOfProject = ({ exercise }: ExerciseFolder) => exercise?.project !== undefined;
  const readStatements = async (folders: readonly ExerciseFolder[]) =>
    (await Promise.all(folders.map((folder) => readStatement(project, folder)))).flat();
  return {
    pages: [...written.pages, ...(await readStatements(exercises.filter(isOfProject)))],
    statements: await readStatements(exercises.filter((folder) => !isOfProject(folder))),
    shown: await findSolutions(project),
    problems: [
      ...written.problems,
      // Where the list cannot be read, every lesson would be unlisted: one mistake, said once.
      ...(problems.length > 0 ? problems : fitting),
      ...exercises.flatMap((exercise) => exercise.problems),
    ],
  };
}

function toUse({ slug, shownFile, yaml, exercise }: ExerciseFolder): ExerciseUse {
  return {
    slug,
    file: shownFile,
    lesson: exercise?.lesson,
    ...(exercise?.project && {
      project: {
        title: exercise.title,
        practises: Object.keys(exercise.project.practises),
        lineOf: (...path) => lineOfField(yaml, path, 1),
      },
    }),
  };
}

/**
 * The statement of an exercise, which stands on the page of its lesson, or on a page of its own. A missing one
 * has been reported.
 */
async function readStatement(
  project: Project,
  { slug, exercise, files }: ExerciseFolder,
): Promise<WrittenPage[]> {
  if (!files.includes('statement.mdx')) return [];
  const file = path.join(project.exercisesFolder, slug, 'statement.mdx');
  const shownAt = exercise?.project ? slug : (exercise?.lesson ?? slug);
  const anchors = exercise?.project ? Object.values(projectParts).map(({ id }) => id) : [];
  return [
    await readPage(project, lessons, shownAt, file, (yaml, file) => ({
      ...readStatementHead(yaml, file),
      anchors,
      levelAbove: 2,
    })),
  ];
}

function readStatementHead(yaml: string, file: string): Head {
  if (yaml === '') return { problems: [], isDraft: false };
  const problem: Problem = {
    title: 'Front matter above a statement',
    where: { file, line: 1 },
    problem: 'What is to be said of an exercise stands in its exercise.yaml.',
    fix: 'Remove the lines from "---" to "---".',
  };
  return { problems: [problem], isDraft: false };
}

async function readIfThere(file: string): Promise<string> {
  return readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
    return '';
  });
}
