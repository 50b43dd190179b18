import type { BlockContent, Nodes, Root, RootContent } from 'mdast';
import { markdownToMdast } from 'satteri';
import type { PlainEmbeds } from './embed-nodes.ts';
import { mapTree } from './map-tree.ts';
import { toPlainArticle } from './plain-tree.ts';
import { toAbsolute } from './to-absolute.ts';

/** What a twin says of an exercise. Its hints and its solution stay on the page, where they are asked for. */
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

/** Where a page of the curriculum is at home. Addresses are absolute. */
export interface Home {
  readonly url: string;
  readonly siteUrl: string;
}

/** What to do, what to begin with, and when it is done, with the snippets of the timelines in it. */
export async function toExerciseParts(exercise: ExerciseText, home: Home, embeds: PlainEmbeds) {
  const [statement, starter] = await Promise.all([
    toPlainArticle({ ...home, body: exercise.statement }, embeds),
    embeds.code({ of: `content/exercises/${exercise.slug}/starter` }),
  ]);
  const children: RootContent[] = [
    ...statement.tree.children,
    heading(3, 'Begin with this'),
    { type: 'code', lang: 'ts', value: starter.lines.map(({ text }) => text).join('\n') },
    ...[
      heading(3, 'It is done when the program'),
      toList(
        exercise.checks.map(({ says }) => says),
        home,
      ),
    ],
    ...[heading(3, 'Tips'), toList(exercise.tips, home)],
  ];
  return { children, timelines: statement.timelines };
}

export const heading = (depth: 2 | 3, value: string): RootContent => ({
  type: 'heading',
  depth,
  children: [{ type: 'text', value }],
});

export const toList = (texts: readonly string[], home: Home): RootContent => ({
  type: 'list',
  spread: false,
  children: texts.map((text) => ({
    type: 'listItem',
    spread: false,
    children: toBlocks(text, home),
  })),
});

/** The blocks of a Markdown text, with absolute addresses. */
export function toBlocks(markdown: string, home: Home): BlockContent[] {
  const tree = markdownToMdast(markdown) as unknown as Root;
  return mapTree(tree, (node: Nodes) => toAbsolute(node, home)).children as BlockContent[];
}
