import type { Nodes, Root } from 'mdast';
import { mdxToMdast } from 'satteri';

/** A component or an element of MDX, as the parser gives it. */
export interface Element {
  readonly type: 'mdxJsxFlowElement' | 'mdxJsxTextElement';
  readonly name?: string | null;
  readonly attributes: readonly {
    readonly type: string;
    readonly name?: string;
    readonly value?: unknown;
  }[];
  readonly children: readonly Nodes[];
}

export type AttributeValue = string | number | boolean | readonly AttributeValue[];

/** The tree of an MDX text, as the renderer of the pages reads it. */
export const parseMdx = (body: string): Root => mdxToMdast(body) as unknown as Root;

export function isElement(node: { readonly type: string }): node is Element {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

export const isFlow = (element: Element): boolean => element.type === 'mdxJsxFlowElement';
export const isComponent = ({ name }: Element): boolean => /^\p{Lu}|\./u.test(name ?? '');

/** What an element was given. Expressions other than a literal cannot be known without running them, and are left out. */
export function readAttributes({ attributes }: Element): Record<string, AttributeValue> {
  return Object.fromEntries(
    attributes.flatMap(({ name, value }): [string, AttributeValue][] => {
      if (name === undefined) return [];
      if (value === null || value === undefined) return [[name, true]];
      if (typeof value === 'string') return [[name, value]];
      const literal = readLiteral(String((value as { value?: string }).value ?? ''));
      return literal === undefined ? [] : [[name, literal]];
    }),
  );
}

/**
 * The value of an expression that is a literal or a list of them, or `undefined`.
 * @example readLiteral("['a', 2]") // ['a', 2]
 */
export function readLiteral(expression: string): AttributeValue | undefined {
  const text = expression.trim();
  const [, , quoted] = /^(['"`])((?:(?!\1|\\|\$\{)[\s\S])*)\1$/.exec(text) ?? [];
  if (quoted !== undefined) return quoted;
  const [, listed] = /^\[([^[\]]*)\]$/.exec(text) ?? [];
  if (listed !== undefined) {
    const values = listed
      .split(',')
      .filter((part) => part.trim() !== '')
      .map(readLiteral);
    return values.some((value) => value === undefined) ? undefined : (values as AttributeValue[]);
  }
  if (text === 'true' || text === 'false') return text === 'true';
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : undefined;
}

/** An expression that is nothing but comments. */
export const isComment = (expression: string): boolean =>
  expression.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '').trim() === '';
