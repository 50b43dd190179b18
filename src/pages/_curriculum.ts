import { getCollection } from 'astro:content';
import { type LessonFacts, type Step, toSteps } from '../curriculum/index.ts';
import { hasCurriculum } from '../site-content.ts';

let read: Promise<Step[]> | undefined;

/** All lessons and projects in their order. A build reads them once. */
export function readSteps(): Promise<Step[]> {
  if (import.meta.env.DEV) return readFacts();
  read ??= readFacts();
  return read;
}

/** The lessons alone, in their order. */
export async function readLessons(): Promise<LessonFacts[]> {
  return (await readSteps()).filter((step) => step.kind === 'lesson');
}

async function readFacts(): Promise<Step[]> {
  if (!hasCurriculum) return [];
  const [lessons, exercises, order] = await Promise.all([
    getCollection('lessons'),
    getCollection('exercises'),
    getCollection('curriculum'),
  ]);
  return toSteps(
    order.toSorted((a, b) => Number(a.id) - Number(b.id)).map(({ data }) => data),
    lessons.map(({ id, data, body }) => ({ ...data, slug: id, body: body ?? '' })),
    exercises.flatMap(({ id, data: { title, minutes, project } }) =>
      project ? [{ ...project, title, minutes, slug: id }] : [],
    ),
  );
}
