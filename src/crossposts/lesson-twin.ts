import type { RootContent } from 'mdast';
import { type LessonFacts, lessonParts } from '../curriculum/index.ts';
import type { PlainEmbeds } from './embed-nodes.ts';
import { toPlainArticle } from './plain-tree.ts';
import {
  type ExerciseText,
  type Home,
  heading,
  toBlocks,
  toExerciseParts,
  toList,
} from './step-parts.ts';
import { formatMarkdown } from './to-markdown.ts';
import { formatTwinHead } from './twin.ts';

/** A lesson as plain Markdown at home, with every part that its page has, and the snippets of its timelines. */
export async function toLessonTwin(
  { lesson, number, total }: LessonFacts,
  exercise: ExerciseText,
  home: Home,
  embeds: PlainEmbeds,
) {
  const [body, task] = await Promise.all([
    toPlainArticle({ ...home, body: lesson.body }, embeds),
    toExerciseParts(exercise, home, embeds),
  ]);
  const list = (texts: readonly string[]) => toList(texts, home);
  const part = ({ title }: { title: string }, texts: readonly string[] = []) =>
    texts.length === 0 ? [] : [heading(2, title), list(texts)];
  const { objectives, concepts, tips, pitfalls, asyncio, summary } = lessonParts;
  const children: RootContent[] = [
    heading(2, objectives.title),
    ...[heading(3, 'Master'), list(lesson.master), heading(3, 'Develop'), list(lesson.develop)],
    { type: 'thematicBreak' },
    ...body.tree.children,
    ...part(concepts, lesson.concepts),
    ...part(tips, lesson.tips),
    ...part(pitfalls, lesson.pitfalls),
    ...(lesson.asyncio ? [heading(2, asyncio.title), ...toBlocks(lesson.asyncio, home)] : []),
    ...part(summary, lesson.summary),
    heading(2, `${lessonParts.exercise.title}: ${exercise.title}`),
    ...task.children,
  ];
  const byline = `Lesson ${number} of ${total}, ${lesson.minutes} minutes with the exercise`;
  return {
    text: `${formatTwinHead({ ...lesson, byline, url: home.url })}\n${formatMarkdown({ type: 'root', children })}`,
    timelines: [...body.timelines, ...task.timelines],
  };
}
