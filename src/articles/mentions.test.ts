import { describe, expect, test } from 'vitest';
import { findDrawable, findLinkedArticles, findShownSnippets } from './mentions.ts';

describe('findLinkedArticles', () => {
  test.each([
    ['a link', 'See [this](/articles/gather/).', ['gather']],
    ['a link to a heading', '[this](/articles/gather/#queues)', ['gather']],
    ['the same article twice', '[a](/articles/x/) [b](/articles/x/#y)', ['x']],
    ['an element', '<a href="/articles/x/">x</a>', ['x']],
    ['an address in angle brackets', '[a](</articles/x/>)', ['x']],
    ['a link of another site', '[a](https://example.org/articles/x/)', []],
    ['the list of articles', '[all](/articles/)', []],
    ['code in a sentence', 'write `[text](/articles/x/)`', []],
    ['a fence', '```md\n[text](/articles/x/)\n```', []],
  ])('%s', (_, body, slugs) => {
    expect(findLinkedArticles(body)).toEqual(slugs);
  });
});

describe('findShownSnippets', () => {
  test.each([
    ['a snippet', '<Snippet of="gather/fetch" output />', ['gather/fetch']],
    ['an output', "<Output of='gather/fetch' times />", ['gather/fetch']],
    ['a value in a sentence', 'takes <Value of="gather/fetch" elapsed />.', ['gather/fetch']],
    ['attributes in any order, on several lines', '<Snippet\n  mark="3"\n  of="a/b"\n/>', ['a/b']],
    [
      'one snippet in three ways',
      '<Snippet of="a/b" /> <Output of="a/b" /> <Value of="a/c" exit />',
      ['a/b', 'a/c'],
    ],
    ['a timeline', '<Timeline of="a/b" />', ['a/b']],
    ['a comparison', "<Compare of={['a/b', 'a/c']} />", ['a/b', 'a/c']],
    ['code in a sentence', '`<Snippet of="a/b" />`', []],
    ['a fence', '~~~mdx\n<Snippet of="a/b" />\n~~~', []],
    ['another component', '<Aside of="a/b" />', []],
  ])('%s', (_, body, ids) => {
    expect(findShownSnippets(body)).toEqual(ids);
  });
});

test('what stands for a text is a comparison, or else a timeline, or else any program', () => {
  const body = `
<Snippet of="a/shown" output />
<Snippet of="a/drawn" mark="1"
  timeline />
<Timeline of='a/alone' />
<Compare of={['a/one', "a/two"]} />
\`<Timeline of="a/code" />\`
`;
  expect(findDrawable(body)).toEqual([
    ...[['a/one', 'a/two'], ['a/drawn'], ['a/alone']],
    ...[['a/shown'], ['a/drawn'], ['a/alone'], ['a/one'], ['a/two']],
  ]);
  expect(findDrawable('Words.')).toEqual([]);
});
