import type { Element } from 'hast';
import type { ShikiTransformer } from 'shiki';
import { toTokenClass } from './token-class.ts';

type Line = Parameters<NonNullable<ShikiTransformer['line']>>[0];
type LineChild = Line['children'][number];

/** Languages of which this project runs nothing; their blocks say so. */
const neverRun: Readonly<Record<string, string>> = { python: 'Python, not run' };

/**
 * For fenced blocks, which Astro gives to Shiki itself: classes in place of inline styles, and around the block
 * a section that can be scrolled by keyboard and is named by its first line.
 */
export function createFenceTransformer(): ShikiTransformer {
  return {
    name: 'fence',
    preprocess(_code, options) {
      // As in `highlightLines`: the colours are not to depend on how busy the machine is.
      options.tokenizeTimeLimit = 0;
    },
    pre(node) {
      node.properties = {};
    },
    line(node) {
      node.properties = {};
      node.children = node.children.flatMap(toClassed);
    },
    root(root) {
      const [firstLine = ''] = this.source.split('\n', 1);
      const note = neverRun[this.options.lang];
      root.children = [
        {
          type: 'element',
          tagName: 'section',
          properties: {
            class: 'fence',
            tabindex: '0',
            'aria-label': `${note ?? 'Code'}: ${firstLine}`,
          },
          children: [
            ...(note === undefined ? [] : [toNote(note)]),
            ...root.children.filter((child) => child.type === 'element'),
          ],
        },
      ];
    },
  };
}

function toNote(text: string): Element {
  const properties = { class: 'fence-note' };
  return { type: 'element', tagName: 'p', properties, children: [{ type: 'text', value: text }] };
}

/** A piece of code with a class for its style, and the space before it outside. */
function toClassed(child: LineChild): LineChild[] {
  if (child.type !== 'element') return [child];
  const text = toText(child);
  const code = text.trimStart();
  const space = text.slice(0, text.length - code.length);
  const tokenClass = toTokenClass(String(child.properties.style ?? ''), code);
  if (tokenClass === undefined) return [{ type: 'text', value: text }];
  return [
    { type: 'text', value: space },
    { ...child, properties: { class: tokenClass }, children: [{ type: 'text', value: code }] },
  ];
}

function toText(node: LineChild): string {
  if (node.type === 'text') return node.value;
  return node.type === 'element' ? node.children.map(toText).join('') : '';
}
