import type { Root } from 'mdast';
import { markdownToMdast } from 'satteri';
import { expect, test } from 'vitest';
import { createFormatter } from './formatter.ts';
import { formatMarkdown } from './to-markdown.ts';

const parse = (text: string) => markdownToMdast(text) as unknown as Root;

test.each([
  ['nothing', ''],
  ['paragraphs and headings', '# A\n\nb *c*\n\n## D\n\n---\n\n> e\n> f'],
  ['lists that follow each other', '- a\n- b\n\n\n* c\n\n1. d\n2. e\n\n\n1) f'],
  ['a list before a program', '- a\n\n```ts\nb();\n```\n\n- c'],
  [
    'tables, notes and definitions',
    '|a|b|\n|-|-|\n|c|d|\n\ne[^1] [f]\n\n[^1]: g\n\n    h\n\n[f]: /i',
  ],
  ['HTML', '<b>a</b>\n\n<div>\n\nc\n\n</div>'],
])('formats %s block by block as in one go', (_, text) => {
  const tree = parse(text);
  expect(createFormatter().markdown(tree)).toBe(formatMarkdown(tree));
});
