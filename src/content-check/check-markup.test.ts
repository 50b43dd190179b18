import { expect, test } from 'vitest';
import { checkElement, checkOutline } from './check-markup.ts';
import { parseArticle } from './parse-article.ts';

const parse = (text: string) => parseArticle(text, 'a.mdx');
const say = (problems: readonly { title: string; where: { line?: number }; fix: string }[]) =>
  problems.map(({ title, where, fix }) => `${where.line}: ${title}. ${fix}`);

test.each([
  [
    '<script>alert(1)</script>',
    ['1: Element that pages refuse. Remove it, or link to what it would show.'],
  ],
  [
    'Text\n\n<iframe src="https://example.org/" />',
    ['3: Element that pages refuse. Remove it, or link to what it would show.'],
  ],
  ['<p style="color: red">x</p>', ['1: Attribute that pages refuse. Remove style.']],
  ["<p style={{ color: 'red' }}>x</p>", ['1: Attribute that pages refuse. Remove style.']],
  [
    'A <b onclick="x()" onMouseOver={y}>b</b>.',
    [
      '1: Attribute that pages refuse. Remove onclick.',
      '1: Attribute that pages refuse. Remove onMouseOver.',
    ],
  ],
  ['<kbd>Tab</kbd> <details open><summary>x</summary></details>', []],
  ['<Snippet of="a/b" />', []],
  ['`<script>` and "style="', []],
])('of the elements in %j, these are refused', (text, said) => {
  expect(say(parse(text).uses.flatMap(checkElement))).toEqual(said);
});

test.each([
  ['## A\n\n### B\n\n#### C\n\n## D', 1, []],
  ['### A', 2, []],
  ['Text.', 1, []],
  ['# A', 1, ['1: Second title. Write it with "##".']],
  ['<h1>A</h1>', 1, ['1: Second title. Write it with "##".']],
  ['A\n===', 1, ['1: Second title. Write it with "##".']],
  ['### A', 1, ['1: Heading that skips a level. Write it with "##".']],
  ['## A\n\n#### B\n\n##### C', 1, ['3: Heading that skips a level. Write it with "###".']],
  ['## A\n\n<h4>B</h4>', 1, ['3: Heading that skips a level. Write it with "###".']],
] as const)('in the outline of %j below level %i, this is wrong', (text, above, said) => {
  expect(say(checkOutline(parse(text).outline, above))).toEqual(said);
});
