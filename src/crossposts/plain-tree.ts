import type { Nodes, PhrasingContent, Root } from 'mdast';
import type { ArticleSource, Notice } from './article-source.ts';
import { renderElement } from './element-nodes.ts';
import { embedRenderers, findPictured, type PlainEmbeds } from './embed-nodes.ts';
import { createFormatter, type Formatter } from './formatter.ts';
import { listNodes, mapTree } from './map-tree.ts';
import {
  type Element,
  isComment,
  isComponent,
  isElement,
  isFlow,
  parseMdx,
  readAttributes,
  readLiteral,
} from './mdx-nodes.ts';
import { toAbsolute } from './to-absolute.ts';

/** An article without MDX: Markdown nodes only, every address absolute, no line feed within a paragraph. */
export interface PlainArticle {
  readonly tree: Root;
  /** Whether it shows a program, or something of its run. */
  readonly hasPrograms: boolean;
  /** The snippets of each timeline that it shows as a picture, at the address that `timelineAddress` gives. */
  readonly timelines: readonly (readonly string[])[];
  /** What was left out on the way. */
  readonly notices: readonly Notice[];
  /** The text of this tree or of one made from it. Platforms that change nothing share it. */
  readonly formatter: Formatter;
}

/** Makes plain Markdown of an article: programs, outputs and values from its recordings. */
export async function toPlainArticle(
  source: Pick<ArticleSource, 'body' | 'url' | 'siteUrl'>,
  embeds: PlainEmbeds,
): Promise<PlainArticle> {
  const parsed = parseMdx(source.body);
  const embedded = await renderEmbeds(parsed, embeds);
  const leftOut: string[] = [];

  const replace = (node: Nodes | Element | Expression): readonly Nodes[] | undefined => {
    if (isElement(node)) {
      const nodes =
        embedded.get(keyOf(node)) ?? (isComponent(node) ? undefined : renderElement(node));
      if (!nodes) leftOut.push(`<${node.name}>`);
      return isFlow(node) ? toBlocks(nodes ?? node.children) : (nodes ?? node.children);
    }
    if (isExpression(node)) {
      const literal = readLiteral(node.value);
      if (literal !== undefined) return [{ type: 'text', value: String(literal) }];
      if (!isComment(node.value)) leftOut.push(`{${node.value.trim()}}`);
      return [];
    }
    if ((node.type as string) === 'mdxjsEsm' || node.type === 'yaml') return [];
    if (node.type === 'text') return [{ ...node, value: node.value.replace(/\s*\n\s*/g, ' ') }];
    return undefined;
  };

  const plain = mapTree(parsed, replace);
  const tree = mapTree(plain, (node) => toAbsolute(node, source) ?? splitParagraph(node));
  const timelines = (listNodes(parsed) as (Nodes | Element)[])
    .map((node) => (isElement(node) ? findPictured(node.name ?? '', readAttributes(node)) : []))
    .filter((ids) => ids.length > 0);
  return {
    tree,
    hasPrograms: embedded.size > 0,
    timelines,
    formatter: createFormatter(),
    notices: [
      ...(timelines.length > 0 ? [picturesStand(timelines.length)] : []),
      ...[...new Set(leftOut)].map((what) => ({
        title: 'Left out',
        text: `${what} has no plain form, so copies do without it.`,
      })),
    ],
  };
}

const picturesStand = (count: number): Notice => ({
  title: 'Timelines stand still',
  text: `Timelines (${count} here) are images, each with a sentence for those who do not see it. Their tables of events and the stepping through them stay on this site.`,
});

interface Expression {
  readonly type: 'mdxFlowExpression' | 'mdxTextExpression';
  readonly value: string;
}

/** Recordings are read from disk; the tree is then made in one go. */
async function renderEmbeds(
  tree: Root,
  embeds: PlainEmbeds,
): Promise<Map<string, readonly Nodes[]>> {
  const elements = (listNodes(tree) as (Nodes | Element)[]).filter(isElement);
  const rendered = await Promise.all(
    elements.map(async (element): Promise<[string, readonly Nodes[]][]> => {
      const render = embedRenderers[element.name ?? ''];
      if (!render) return [];
      return [[keyOf(element), await render(readAttributes(element), embeds)]];
    }),
  );
  return new Map(rendered.flat());
}

/** Two uses that say the same show the same. */
const keyOf = (element: Element) =>
  JSON.stringify([element.name, isFlow(element), readAttributes(element)]);

function isExpression(node: { readonly type: string }): node is Expression {
  return node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression';
}

/** Words that stood by themselves, in a paragraph. */
function toBlocks(nodes: readonly Nodes[]): readonly Nodes[] {
  const isPhrasing = nodes.length > 0 && nodes.every(({ type }) => phrasingTypes.has(type));
  return isPhrasing ? [{ type: 'paragraph', children: nodes as PhrasingContent[] }] : nodes;
}

const phrasingTypes = new Set([
  'text',
  'emphasis',
  'strong',
  'delete',
  'link',
  'image',
  'break',
  'inlineCode',
]);

/** A program in the middle of a sentence stands after it; a paragraph that held only a comment is gone. */
function splitParagraph(node: Nodes): readonly Nodes[] | undefined {
  if (node.type !== 'paragraph') return undefined;
  const children: Nodes[] = node.children;
  const blocks = children.filter(isBlock);
  const phrases = node.children.filter((child) => !isBlock(child));
  const isEmpty = phrases.every((child) => child.type === 'text' && child.value.trim() === '');
  if (blocks.length === 0 && !isEmpty) return undefined;
  return isEmpty ? blocks : [{ ...node, children: phrases }, ...blocks];
}

const isBlock = ({ type }: Nodes) => type === 'code' || type === 'paragraph';
