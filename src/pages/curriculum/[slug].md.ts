import { embeds, pictures } from 'virtual:awaited';
import type { APIRoute } from 'astro';
import { lessonAddress, toAbsolute } from '../../addresses/index.ts';
import { toLessonTwin } from '../../crossposts/index.ts';
import type { LessonFacts } from '../../curriculum/index.ts';
import { site } from '../../site.ts';
import { readLessons } from '../_curriculum.ts';
import { readExercise } from '../_exercises.ts';

export async function getStaticPaths() {
  return (await readLessons()).map((facts) => ({
    params: { slug: facts.lesson.slug },
    props: { facts },
  }));
}

/** The lesson as plain Markdown, for whoever reads better without a page around it. */
export const GET: APIRoute<{ facts: LessonFacts }> = async ({ props: { facts } }) => {
  const home = {
    url: toAbsolute(lessonAddress(facts.lesson.slug), site.url),
    siteUrl: toAbsolute('/', site.url),
  };
  const exercise = await readExercise(facts.lesson);
  const { text, timelines } = await toLessonTwin(facts, exercise, home, embeds);
  await Promise.all(timelines.map(pictures.addTimeline));
  return new Response(text, { headers: { 'content-type': 'text/markdown; charset=utf-8' } });
};
