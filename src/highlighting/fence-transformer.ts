import type { ShikiTransformer } from 'shiki';
import { toTokenClass } from './token-class.ts';

/**
 * For fenced blocks, which Astro gives to Shiki itself: classes in place of inline styles, and around the block
 * a section that can be scrolled by keyboard and is named by its first line.
 */
export function createFenceTransformer(): ShikiTransformer {
  return {
    name: 'fence',
    span(node) {
      const text = node.children[0]?.type === 'text' ? node.children[0].value : '';
      const tokenClass = toTokenClass(String(node.properties.style ?? ''), text);
      node.properties = tokenClass === undefined ? {} : { class: tokenClass };
    },
    line(node) {
      node.properties = {};
      // Astro puts the sign of a line of a diff into a span with a style of its own.
      for (const child of node.children) if ('properties' in child) delete child.properties.style;
    },
    pre(node) {
      node.properties = {};
    },
    root(root) {
      const [firstLine = ''] = this.source.split('\n', 1);
      root.children = [
        {
          type: 'element',
          tagName: 'section',
          properties: { class: 'fence', tabindex: '0', 'aria-label': `Code: ${firstLine}` },
          children: root.children.filter((child) => child.type === 'element'),
        },
      ];
    },
  };
}
