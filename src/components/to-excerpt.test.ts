import { expect, test } from 'vitest';
import { toExcerpt } from './to-excerpt.ts';

test.each([
  ['', []],
  ['plain', [['plain', false]]],
  [
    'an <mark>await</mark> here',
    [
      ['an ', false],
      ['await', true],
      [' here', false],
    ],
  ],
  [
    '<mark>Promise</mark>&lt;void&gt; &amp;amp;',
    [
      ['Promise', true],
      ['<void> &amp;', false],
    ],
  ],
  ['<img src=x>', [['<img src=x>', false]]],
])('%s', (html, parts) => {
  expect(toExcerpt(html).map(({ text, isMatch }) => [text, isMatch])).toEqual(parts);
});
