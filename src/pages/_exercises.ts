import { getEntry } from 'astro:content';
import type { Lesson } from '../curriculum/index.ts';

/** The exercise of a lesson, with the MDX text of its statement. */
export async function readExercise({ slug, exercise: folder }: Lesson) {
  const [exercise, statement] = await Promise.all([
    getEntry('exercises', folder),
    getEntry('statements', folder),
  ]);
  if (!exercise || !statement) throw new Error(`The lesson ${slug} is not whole.`);
  return { ...exercise.data, slug: folder, statement: statement.body ?? '' };
}
