import { describe, expect, test } from 'vitest';
import { checkExport } from './check-export.ts';
import { platforms } from './platforms.ts';

const head = 'title: T\ncanonical_url: https://a.example/x/\ntags: a, b';
const post = (body: string, frontMatter = head) => `---\n${frontMatter}\n---\n\n${body}\n`;
const check = (id: string, text: string) => {
  const platform = platforms.find((each) => each.id === id);
  return platform && checkExport(text, platform);
};

test('a right text breaks no rule', () => {
  expect(check('devto', post('## a\n\n[b](https://b.example)\n\n```ts\n{{ c }}\n```'))).toEqual([]);
});

describe('for DEV', () => {
  test.each([
    [
      'five tags',
      post('a', head.replace('a, b', 'a, b, c, d, e')),
      'There are 5 tags; 4 are taken.',
    ],
    [
      'a tag with a hyphen',
      post('a', head.replace('a, b', 'async-await')),
      'Tags cannot be spelt async-await.',
    ],
    ['no title', post('a', 'canonical_url: https://a.example/x/'), 'There is no title.'],
    [
      'a long title',
      post('a', head.replace('T', 'T'.repeat(129))),
      'The title is longer than 128 characters.',
    ],
    ['no original', post('a', 'title: T'), 'It does not name the original.'],
    ['a heading of the title’s level', post('# a'), 'There are headings of level 1.'],
    ['a relative link', post('[a](/b/)'), 'Addresses are not absolute: /b/.'],
    [
      'a picture in an address',
      post('![a](data:image/png;base64,AA)'),
      'There are images in data: addresses.',
    ],
    [
      'an image without a text alternative',
      post('![](https://a.example/b.png)'),
      'There are images without a text alternative.',
    ],
    [
      'an image at an address that is not safe',
      post('![a](http://a.example/b.png)'),
      'There are images without an https address.',
    ],
    ['an SVG image', post('![a](https://a.example/b.svg)'), 'There are SVG images.'],
    ['a component', post('a <Value of="b" /> c'), 'MDX is left: <Value.'],
    ['an import', post("import A from './a.ts';"), 'An import of MDX is left.'],
    [
      'code in a list',
      post('1. a\n\n   ```ts\n   b\n   ```'),
      'Code stands in a list or a quotation.',
    ],
    ['Liquid', post('a {{ b }}'), 'Liquid would read {{ or {% in it.'],
    [
      'a paragraph of two lines',
      post('a\nb'),
      'A line feed in a paragraph would be shown as a line break.',
    ],
    ['what Forem refuses', post('<img src="data:x">'), 'It holds what Forem takes for an attack.'],
  ])('%s is found', (_, text, problem) => {
    expect(check('devto', text)).toContain(problem);
  });
});

test.each([
  ['an h4', '<h1>T</h1><h4>a</h4>', 'There are headings of level 4.'],
  [
    'a relative address',
    '<h1>T</h1><p><a href="/b/">a</a></p>',
    'Addresses are not absolute: /b/.',
  ],
  ['a component', '<h1>T</h1><Value></Value>', 'MDX is left: <Value, </Value.'],
  [
    'an image without a text alternative',
    '<h1>T</h1><img src="https://a.example/b.png">',
    'There are images without a text alternative.',
  ],
  ['no title', '<p>a</p>', 'There is no title.'],
])('for Medium, %s is found', (_, html, problem) => {
  expect(check('medium', `<link rel="canonical" href="https://a.example/">${html}`)).toContain(
    problem,
  );
});
