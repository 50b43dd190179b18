import type { Nodes, PhrasingContent } from 'mdast';
import { escapeHtml } from './escape-html.ts';
import { type Element, readAttributes } from './mdx-nodes.ts';

/** Elements with a Markdown form of their own. */
const wrappers: Readonly<Record<string, 'emphasis' | 'strong' | 'delete'>> = {
  em: 'emphasis',
  i: 'emphasis',
  strong: 'strong',
  b: 'strong',
  del: 'delete',
};
const attributeNames: Readonly<Record<string, string>> = {
  className: 'class',
  htmlFor: 'for',
  dateTime: 'datetime',
};
const voidNames = new Set(['br', 'hr', 'img', 'wbr', 'source']);
const droppedNames = new Set(['script', 'style', 'iframe', 'object', 'embed']);

/** An HTML element of MDX as Markdown where Markdown has it, and as plain HTML where not; none for what runs or styles. */
export function renderElement(element: Element): Nodes[] | undefined {
  const { name } = element;
  const children = [...element.children] as PhrasingContent[];
  if (!name) return children;
  if (droppedNames.has(name)) return undefined;
  const { href, src, alt = '', title } = readAttributes(element);
  const wrapper = wrappers[name];
  if (wrapper) return [{ type: wrapper, children }];
  if (name === 'a' && typeof href === 'string') return [{ type: 'link', url: href, children }];
  if (name === 'img' && typeof src === 'string') {
    const image = { type: 'image', url: src, alt: String(alt) } as const;
    return [typeof title === 'string' ? { ...image, title } : image];
  }
  if (name === 'br') return [{ type: 'break' }];
  const open: Nodes = { type: 'html', value: `<${name}${formatAttributes(element)}>` };
  return voidNames.has(name) ? [open] : [open, ...children, { type: 'html', value: `</${name}>` }];
}

function formatAttributes(element: Element): string {
  return Object.entries(readAttributes(element))
    .filter(([name, value]) => value !== false && !/^(on|style$)/i.test(name))
    .map(([name, value]) => {
      const shown = attributeNames[name] ?? name;
      return value === true ? ` ${shown}` : ` ${shown}="${escapeHtml(String(value))}"`;
    })
    .join('');
}
