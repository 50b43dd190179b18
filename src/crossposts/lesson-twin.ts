import type { BlockContent, Nodes, Root, RootContent } from 'mdast';
import { markdownToMdast } from 'satteri';
import { type LessonFacts, lessonParts } from '../curriculum/index.ts';
import type { PlainEmbeds } from './embed-nodes.ts';
import { mapTree } from './map-tree.ts';
import { toPlainArticle } from './plain-tree.ts';
import { toAbsolute } from './to-absolute.ts';
import { formatMarkdown } from './to-markdown.ts';
import { formatTwinHead } from './twin.ts';

/** What a twin says of the exercise of a lesson. Its hints and its solution stay on the page, where they are asked for. */
export interface ExerciseText {
  /** The folder. */
  readonly slug: string;
  readonly title: string;
  readonly minutes: number;
  /** MDX. */
  readonly statement: string;
  readonly checks: readonly { readonly says: string }[];
  readonly tips: readonly string[];
}

/** Where the lesson is at home. Addresses are absolute. */
interface Home {
  readonly url: string;
  readonly siteUrl: string;
}

/** A lesson as plain Markdown at home, with every part that its page has, and the snippets of its timelines. */
export async function toLessonTwin(
  { lesson, number, total }: LessonFacts,
  exercise: ExerciseText,
  home: Home,
  embeds: PlainEmbeds,
) {
  const [body, statement, starter] = await Promise.all([
    toPlainArticle({ ...home, body: lesson.body }, embeds),
    toPlainArticle({ ...home, body: exercise.statement }, embeds),
    embeds.code({ of: `content/exercises/${exercise.slug}/starter` }),
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
    ...statement.tree.children,
    heading(3, 'Begin with this'),
    { type: 'code', lang: 'ts', value: starter.lines.map(({ text }) => text).join('\n') },
    ...[heading(3, 'It is done when the program'), list(exercise.checks.map(({ says }) => says))],
    ...[heading(3, 'Tips'), list(exercise.tips)],
  ];
  const byline = `Lesson ${number} of ${total}, ${lesson.minutes} minutes with the exercise`;
  return {
    text: `${formatTwinHead({ ...lesson, byline, url: home.url })}\n${formatMarkdown({ type: 'root', children })}`,
    timelines: [...body.timelines, ...statement.timelines],
  };
}

const heading = (depth: 2 | 3, value: string): RootContent => ({
  type: 'heading',
  depth,
  children: [{ type: 'text', value }],
});

const toList = (texts: readonly string[], home: Home): RootContent => ({
  type: 'list',
  spread: false,
  children: texts.map((text) => ({
    type: 'listItem',
    spread: false,
    children: toBlocks(text, home),
  })),
});

/** The blocks of a Markdown text, with absolute addresses. */
function toBlocks(markdown: string, home: Home): BlockContent[] {
  const tree = markdownToMdast(markdown) as unknown as Root;
  return mapTree(tree, (node: Nodes) => toAbsolute(node, home)).children as BlockContent[];
}
