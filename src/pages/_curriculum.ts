import { getCollection, getEntry, render } from 'astro:content';
import { type Lesson, type LessonFacts, toLessonFacts } from '../curriculum/index.ts';

let read: Promise<LessonFacts[]> | undefined;

/** All lessons in their order. A build reads them once. */
export function readLessons(): Promise<LessonFacts[]> {
  if (import.meta.env.DEV) return readFacts();
  read ??= readFacts();
  return read;
}

/** The body of a lesson with its headings, and its exercise with the statement. */
export async function renderLesson({ slug, exercise: folder }: Lesson) {
  const [lesson, exercise, statement] = await Promise.all([
    getEntry('lessons', slug),
    getEntry('exercises', folder),
    getEntry('statements', folder),
  ]);
  if (!lesson || !exercise || !statement) throw new Error(`The lesson ${slug} is not whole.`);
  const { Content: Statement } = await render(statement);
  return { ...(await render(lesson)), Statement, exercise: { ...exercise.data, slug: folder } };
}

async function readFacts(): Promise<LessonFacts[]> {
  const [entries, order] = await Promise.all([
    getCollection('lessons'),
    getCollection('curriculum'),
  ]);
  const slugs = order
    .toSorted((a, b) => Number(a.id) - Number(b.id))
    .map(({ data }) => String(data.slug));
  return toLessonFacts(
    slugs,
    entries.map(({ id, data, body }) => ({ ...data, slug: id, body: body ?? '' })),
  );
}
