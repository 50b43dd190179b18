import { expect, test } from 'vitest';
import { parseArticle } from './parse-article.ts';

const source = '---\ntitle: One\n---\n\n## Part\n\n<Snippet of="a/b" output={false} />\n';

test.each([
  ['as it is', source],
  ['with a byte order mark', `\uFEFF${source}`],
  ['with line ends of Windows', source.replaceAll('\n', '\r\n')],
  ['with both', `\uFEFF${source.replaceAll('\n', '\r\n')}`],
])('an article is read %s, and its places are those that an editor shows', (_, text) => {
  const { frontMatter, headings, uses, problems } = parseArticle(text, 'a.mdx');
  expect({ frontMatter: frontMatter.trim(), headings, problems }).toEqual({
    frontMatter: 'title: One',
    headings: ['Part'],
    problems: [],
  });
  expect(uses.map(({ where }) => where)).toEqual([{ file: 'a.mdx', line: 7, column: 1 }]);
});

test('the front matter is known also where the text cannot be read', () => {
  const { frontMatter, problems } = parseArticle(`\uFEFF${source}{`, 'a.mdx');
  expect([frontMatter, problems.length]).toEqual(['title: One', 1]);
});
