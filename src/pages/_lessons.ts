import { getEntry, render } from 'astro:content';
import type { Lesson } from '../curriculum/index.ts';

/** The body of a lesson with its headings. */
export async function renderLesson({ slug }: Lesson) {
  const lesson = await getEntry('lessons', slug);
  if (!lesson) throw new Error(`There is no lesson ${slug}.`);
  return render(lesson);
}

/** An exercise, by the name of its folder, with its statement. */
export async function renderExercise(slug: string) {
  const [exercise, statement] = await Promise.all([
    getEntry('exercises', slug),
    getEntry('statements', slug),
  ]);
  if (!exercise || !statement) throw new Error(`The exercise ${slug} is not whole.`);
  return { ...(await render(statement)), exercise: { ...exercise.data, slug } };
}
