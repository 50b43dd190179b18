import { embeds, pictures } from 'virtual:awaited';
import type { APIRoute } from 'astro';
import { lessonAddress, toAbsolute } from '../../addresses/index.ts';
import { toLessonTwin, toProjectTwin } from '../../crossposts/index.ts';
import { type Step, toItem } from '../../curriculum/index.ts';
import { site } from '../../site.ts';
import { readSteps } from '../_curriculum.ts';
import { readExercise } from '../_exercises.ts';

export async function getStaticPaths() {
  return (await readSteps()).map((step) => ({
    params: { slug: toItem(step).slug },
    props: { step },
  }));
}

/** The lesson or project as plain Markdown, for whoever reads better without a page around it. */
export const GET: APIRoute<{ step: Step }> = async ({ props: { step } }) => {
  const toLesson = (slug: string) => toAbsolute(lessonAddress(slug), site.url);
  const home = { url: toLesson(toItem(step).slug), siteUrl: toAbsolute('/', site.url), toLesson };
  const exercise = await readExercise(step);
  const { text, timelines } =
    step.kind === 'lesson'
      ? await toLessonTwin(step, exercise, home, embeds)
      : await toProjectTwin(step, exercise, home, embeds);
  await Promise.all(timelines.map(pictures.addTimeline));
  return new Response(text, { headers: { 'content-type': 'text/markdown; charset=utf-8' } });
};
