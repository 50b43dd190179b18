import type { Nodes, Root } from 'mdast';
import type { Notice } from './article-source.ts';
import { listNodes, mapTree, toText } from './map-tree.ts';
import type { Feature, Platform } from './platforms.ts';
import { formatMarkdown } from './to-markdown.ts';

interface Handling {
  readonly name: string;
  isIn(node: Nodes): boolean;
  /** What a copy shows instead. */
  readonly instead: string;
  replace?(node: Nodes): readonly Nodes[];
}

/** What some platforms lack, and what becomes of it there. */
const handlings: Readonly<Record<Feature, Handling>> = {
  table: {
    name: 'table',
    isIn: ({ type }) => type === 'table',
    instead: 'it is shown as a block of plain text',
    replace: (node) => [
      {
        type: 'code',
        lang: 'text',
        value: formatMarkdown({ type: 'root', children: [node as never] }).trim(),
      },
    ],
  },
  footnote: {
    name: 'footnote',
    isIn: ({ type }) => type === 'footnoteDefinition',
    instead: 'check that the note can still be found from its place',
  },
  taskList: {
    name: 'item of a checklist',
    isIn: (node) => node.type === 'listItem' && typeof node.checked === 'boolean',
    instead: 'it becomes a plain item with ☑ or ☐',
    replace: (node) => {
      if (node.type !== 'listItem') return [node];
      const [first, ...rest] = node.children;
      const box = { type: 'text', value: node.checked ? '☑ ' : '☐ ' } as const;
      const marked =
        first?.type === 'paragraph' ? { ...first, children: [box, ...first.children] } : first;
      return [{ ...node, checked: null, children: marked ? [marked, ...rest] : rest }];
    },
  },
  strikethrough: {
    name: 'text struck through',
    isIn: ({ type }) => type === 'delete',
    instead: 'it is shown unstruck',
    replace: (node) => ('children' in node ? node.children : []),
  },
  html: {
    name: 'HTML element',
    isIn: (node) => node.type === 'html' && !node.value.startsWith('</'),
    instead: 'only its text is shown',
  },
  svgImage: {
    name: 'SVG image',
    isIn: (node) => node.type === 'image' && /\.svg([?#]|$)/i.test(node.url),
    instead: 'a link with its text alternative stands in its place',
    replace: (node) =>
      node.type === 'image'
        ? [
            {
              type: 'link',
              url: node.url,
              children: [{ type: 'text', value: node.alt || node.url }],
            },
          ]
        : [node],
  },
};

/** The text without what a platform lacks, and what is to be said about it. */
export function replaceLacking(
  tree: Root,
  { lacks, label }: Platform,
): { tree: Root; notices: Notice[] } {
  const present = lacks
    .map((feature) => handlings[feature])
    .map((handling) => ({ handling, count: listNodes(tree).filter(handling.isIn).length }))
    .filter(({ count }) => count > 0);
  return {
    tree: mapTree(tree, (node) => {
      const found = present.find(({ handling }) => handling.isIn(node));
      if (lacks.includes('html') && node.type === 'html') return [];
      return found?.handling.replace?.(node);
    }),
    notices: present.map(({ handling, count }) => ({
      title: 'Not shown there',
      text: `${label} has no ${handling.name} (${count} here): ${handling.instead}.`,
    })),
  };
}

/** Things that no copy has, whatever the platform: they live in this site's pages. */
export function listHomeOnly(tree: Root): Notice[] {
  return listNodes(tree).some(({ type }) => type === 'code')
    ? [
        {
          title: 'Only at home',
          text: 'Line numbers, marked lines and links to single lines of output stay on this site.',
        },
      ]
    : [];
}

/** Headings on the levels that a platform has; deeper ones on its last. */
export function clampHeadings(tree: Root, { headings, label }: Platform) {
  const moved: string[] = [];
  const clamped = mapTree(tree, (node) => {
    if (node.type !== 'heading') return undefined;
    const depth = Math.min(Math.max(node.depth, headings.from), headings.to) as 2;
    if (depth === node.depth) return undefined;
    moved.push(toText(node));
    return [{ ...node, depth }];
  });
  const notices: Notice[] = moved.map((heading) => ({
    title: 'Heading moved',
    text: `“${heading}” changes its level: ${label} has headings of level ${headings.from} to ${headings.to} below the title.`,
  }));
  return { tree: clamped, notices };
}
