import { expect, test } from 'vitest';
import { renderInline, renderMarkdown } from './render-markdown.ts';

test.each([
  ['`a<b>` *it*', '<code>a&lt;b&gt;</code> <em>it</em>'],
  ['[one](/articles/x/)', '<a href="/blog/articles/x/">one</a>'],
  ['one\n\ntwo', '<p>one</p>\n<p>two</p>'],
])('%j is shown as %s', (text, html) => {
  expect(renderInline(text, '/blog/')).toBe(html);
});

test('a block keeps its paragraph', () => {
  expect(renderMarkdown('one', '/')).toBe('<p>one</p>');
});
