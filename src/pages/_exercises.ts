import { getEntry } from 'astro:content';
import type { Step } from '../curriculum/index.ts';

/** The exercise of a lesson, or the one that a project is, with the MDX text of its statement. */
export async function readExercise(step: Step) {
  const folder = step.kind === 'lesson' ? step.lesson.exercise : step.project.slug;
  const [exercise, statement] = await Promise.all([
    getEntry('exercises', folder),
    getEntry('statements', folder),
  ]);
  if (!exercise || !statement) throw new Error(`The exercise ${folder} is not whole.`);
  return { ...exercise.data, slug: folder, statement: statement.body ?? '' };
}
