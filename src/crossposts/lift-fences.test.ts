import type { Root } from 'mdast';
import { markdownToMdast } from 'satteri';
import { expect, test } from 'vitest';
import { liftFences } from './lift-fences.ts';
import { formatMarkdown } from './to-markdown.ts';

const lift = (text: string) =>
  formatMarkdown(liftFences(markdownToMdast(text) as unknown as Root)).trim();
const code = '```ts\nf();\n```';
const indent = (text: string, by: string) => text.replace(/^/gm, by).trimStart();

test.each([
  ['a list without code', '1. one\n2. two', '1. one\n2. two'],
  [
    'a numbered list, whose numbers go on',
    `1. one\n\n   ${indent(code, '   ')}\n\n2. two\n3. three`,
    `1. one\n\n${code}\n\n2. two\n\n3. three`,
  ],
  [
    'text after the code',
    `1. one\n\n   ${indent(code, '   ')}\n\n   more\n\n2. two`,
    `1. one\n\n${code}\n\nmore\n\n2. two`,
  ],
  ['a list that begins elsewhere', `4. ${indent(code, '   ')}\n5. two`, `4.\n\n${code}\n\n5. two`],
  [
    'a list in a list',
    `- one\n  - inner\n\n    ${indent(code, '    ')}\n- two`,
    `- one\n  - inner\n\n${code}\n\n- two`,
  ],
  [
    'a quotation',
    `> before\n>\n${code.replace(/^/gm, '> ')}\n>\n> after`,
    `> before\n\n${code}\n\n> after`,
  ],
])('%s', (_, text, expected) => {
  expect(lift(text)).toBe(expected);
});
