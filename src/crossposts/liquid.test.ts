import type { Root } from 'mdast';
import { markdownToMdast } from 'satteri';
import { expect, test } from 'vitest';
import { escapeLiquid, findLiquid } from './liquid.ts';
import { formatMarkdown } from './to-markdown.ts';

const toEscaped = (text: string) =>
  formatMarkdown(escapeLiquid(markdownToMdast(text) as unknown as Root)).trim();

test.each([
  ['nothing', 'a { b } %', 'a { b } %'],
  [
    'an output mark in a sentence',
    'Write {{ name }} here.',
    'Write {% raw %}{{{% endraw %} name }} here.',
  ],
  ['a tag', '{% if x %}', '{% raw %}{%{% endraw %} if x %}'],
  ['code in a sentence, which Forem guards', '`{{ name }}`', '`{{ name }}`'],
  ['a block of code, which Forem guards', '```js\n{{ name }}\n```', '```js\n{{ name }}\n```'],
  [
    'code that holds a fence',
    '````md\n```js\n{{ x }}\n```\n````',
    '~~~md\n```js\n{{ x }}\n```\n~~~',
  ],
  ['an address', '[x](https://a.example/{{b}})', '[x](https://a.example/%7B%7Bb%7D%7D)'],
  [
    'a text alternative',
    '![{{ x }}](https://a.example/b.png)',
    '![{% raw %}{{{% endraw %} x }}](https://a.example/b.png)',
  ],
])('escapes %s', (_, text, expected) => {
  expect(toEscaped(text)).toBe(expected);
  expect(findLiquid(expected)).toEqual([]);
});

test.each([
  ['{{ a }}', ['{{']],
  ['{% a %}', ['{%']],
  ['`{{ a }}` then {{ b }}', ['{{']],
  ['{% raw %}{{ a }}{% endraw %}', []],
  ['a lone \\` before `{{ a }}`', ['{{']],
])('in %s, Liquid reads %j', (text, found) => {
  expect(findLiquid(text)).toEqual(found);
});
