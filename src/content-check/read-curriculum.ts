import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Problem } from '../author-error.ts';
import { checkCurriculum, parseOrder } from '../curriculum/index.ts';
import { type ExerciseFolder, findSolutions, readExercises } from '../exercises/node/index.ts';
import { type Project, toShownPath } from '../project.ts';
import { type LessonHead, readLessonHead } from './lesson-head.ts';
import { lessons } from './sections.ts';
import { type Head, readPage, readPages, type WrittenPage } from './written-page.ts';

/** The lessons of a project with their exercises, and what is wrong with them as a whole. */
export interface WrittenCurriculum {
  readonly lessons: readonly WrittenPage[];
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
  const fitting = checkCurriculum(
    shownOrder,
    order,
    uses,
    exercises.map(({ slug, shownFile, exercise }) => ({
      slug,
      file: shownFile,
      lesson: exercise?.lesson,
    })),
  );
  return {
    lessons: written.pages,
    statements: (
      await Promise.all(exercises.map((exercise) => readStatement(project, exercise)))
    ).flat(),
    shown: await findSolutions(project),
    problems: [
      ...written.problems,
      // Where the list cannot be read, every lesson would be unlisted: one mistake, said once.
      ...(problems.length > 0 ? problems : fitting),
      ...exercises.flatMap((exercise) => exercise.problems),
    ],
  };
}

/** The statement of an exercise, which stands on the page of its lesson. A missing one has been reported. */
async function readStatement(
  project: Project,
  { slug, exercise, files }: ExerciseFolder,
): Promise<WrittenPage[]> {
  if (!files.includes('statement.mdx')) return [];
  const file = path.join(project.exercisesFolder, slug, 'statement.mdx');
  return [await readPage(project, lessons, exercise?.lesson ?? slug, file, readStatementHead)];
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
