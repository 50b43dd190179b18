import type { Nodes, Root } from 'mdast';
import { mapTree } from './map-tree.ts';

const markPattern = /\{\{|\{%/g;

/**
 * A text that a Liquid template shows as it is. Forem runs Liquid over the HTML that Markdown became, so entities
 * are no help: only `raw` is. It puts `raw` around code by itself.
 */
export function escapeLiquid(tree: Root): Root {
  return mapTree(tree, (node) => {
    if (!hasMark(node)) return undefined;
    if (node.type === 'text') return splitText(node.value);
    if (node.type === 'html') return [{ ...node, value: toRaw(node.value) }];
    if (node.type === 'image')
      return [{ ...node, url: encode(node.url), alt: toRaw(node.alt ?? '') }];
    if (node.type === 'link' || node.type === 'definition')
      return [{ ...node, url: encode(node.url) }];
    return undefined;
  });
}

/**
 * What Liquid would take for its own in a text for Forem, as Forem itself finds code: by backticks, in pairs.
 * @example findLiquid('`{{ a }}` and {{ b }}') // ['{{']
 */
export function findLiquid(text: string): string[] {
  const codePattern = /\s*~{3}[\s\S]*?~{3}|\s*`{3}[\s\S]*?`{3}|`{2}[\s\S]+?`{2}|`[\s\S]+?`/g;
  const rawPattern = /\{% raw %\}[\s\S]*?\{% endraw %\}/g;
  return text.replace(codePattern, '').replace(rawPattern, '').match(markPattern) ?? [];
}

/** Whether there is anything to escape in it. */
const hasMark = (node: Nodes) =>
  ('value' in node && /\{[{%]|`/.test(node.value)) ||
  ('url' in node && /[{}]/.test(node.url)) ||
  ('alt' in node && /\{[{%]/.test(node.alt ?? ''));

const toRaw = (text: string) => text.replace(markPattern, '{% raw %}$&{% endraw %}');
const encode = (url: string) => url.replaceAll('{', '%7B').replaceAll('}', '%7D');

/** A lone backtick too is written in another way: Forem would take it for the beginning of code. */
function splitText(value: string): Nodes[] {
  return value.split(/(\{\{|\{%|`)/).flatMap((part, index): Nodes[] => {
    if (index % 2 === 1) return [{ type: 'html', value: part === '`' ? '&#96;' : toRaw(part) }];
    return part === '' ? [] : [{ type: 'text', value: part }];
  });
}
