import type { ShikiTransformer } from 'shiki';
import { toTokenClass } from './token-class.ts';

/**
 * For fenced blocks, which Astro gives to Shiki itself: classes in place of inline styles, and a block that can
 * be scrolled by keyboard and has a name.
 */
export function createFenceTransformer(): ShikiTransformer {
  return {
    name: 'fence',
    span(node) {
      const text = node.children[0]?.type === 'text' ? node.children[0].value : '';
      const tokenClass = toTokenClass(String(node.properties.style ?? ''), text);
      node.properties = tokenClass === undefined ? {} : { class: tokenClass };
    },
    pre(node) {
      node.properties = {
        class: 'fence',
        tabindex: '0',
        role: 'region',
        'aria-label': `Code: ${this.source.split('\n', 1)[0] ?? ''}`,
        'data-language': this.options.lang,
      };
    },
  };
}
