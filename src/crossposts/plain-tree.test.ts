import { describe, expect, test } from 'vitest';
import { createTemporaryEmbeds } from './fixtures/embeds.ts';
import { toPlainArticle } from './plain-tree.ts';
import { formatMarkdown } from './to-markdown.ts';

const home = { url: 'https://a.example/b/articles/x/', siteUrl: 'https://a.example/b/' };

async function toPlain(body: string) {
  const { tree, notices } = await toPlainArticle({ ...home, body }, createTemporaryEmbeds());
  return { text: formatMarkdown(tree).trim(), notices: notices.map(({ text }) => text) };
}

describe('toPlainArticle', () => {
  test.each([
    ['a value in a sentence', 'It takes <Value of="wait/once" elapsed />.', 'It takes 1000 ms.'],
    ['a value of a line', '<Value of="wait/once" line={2} />', 'done'],
    ['lines of a paragraph', 'one\ntwo  \nthree', 'one two\\\nthree'],
    ['a comment', 'a {/* b */}c', 'a c'],
    ['a comment of its own', 'a\n\n{/* b */}\n\nc', 'a\n\nc'],
    ['a literal', "a{' '}b {3}", 'a b 3'],
    ['an import', "import X from './x'\n\na", 'a'],
    ['a link within the site', '[a](/about/)', '[a](https://a.example/b/about/)'],
    ['a link within the page', '[a](#c)', '[a](https://a.example/b/articles/x/#c)'],
    ['a link by reference', '[a][b]\n\n[b]: /c/', '[a][b]\n\n[b]: https://a.example/b/c/'],
    ['an image', '![a](/i.png "t")', '![a](https://a.example/b/i.png "t")'],
    [
      'elements that Markdown has',
      'See <em>a</em> <a href="/b/">c</a>',
      'See *a* [c](https://a.example/b/b/)',
    ],
    ['other elements', 'Press <kbd className="k">Esc</kbd>', 'Press <kbd class="k">Esc</kbd>'],
    [
      'an image element of its own',
      'a\n\n<img src="/i.png" alt="b" />\n\nc',
      'a\n\n![b](https://a.example/b/i.png)\n\nc',
    ],
    ['a value of its own', 'a\n\n<Value of="wait/once" elapsed />\n\nb', 'a\n\n1000 ms\n\nb'],
    [
      'an address in an element',
      'a <video src="/v.mp4"></video>',
      'a <video src="https://a.example/b/v.mp4"></video>',
    ],
    ['a block element', '<div>\n\na\n\n</div>', '<div>\n\na\n\n</div>'],
  ])('%s', async (_, body, expected) => {
    expect(await toPlain(body)).toEqual({ text: expected, notices: [] });
  });

  test('a program with its output and times', async () => {
    const { text } = await toPlain('<Snippet of="wait/once" output="times" />');
    expect(text).toBe(
      [
        '*wait/once.ts*',
        "```ts\nconsole.log('waiting');\nawait sleep(1000);\nconsole.log('done');\n```",
        'Output, recorded with Node 26.10.0 on a virtual clock:',
        '```text\n   0 ms  waiting\n1000 ms  done\n```',
      ].join('\n\n'),
    );
  });

  test('a program in the middle of a sentence stands after it', async () => {
    const { text } = await toPlain('Here <Output of="wait/once" /> it is.');
    expect(text).toMatch(/^Here\s+it is\.\n\nOutput, [^\n]+\n\n```text\nwaiting\ndone\n```$/);
  });

  test('has no colours of its output, and its control characters can be seen', async () => {
    const { text } = await toPlain('<Output of="wait/coloured" />');
    expect(text).toContain('red ␇');
    expect(text).toContain('Uncaught Error');
    expect(text).not.toMatch(/[\p{Cc}--\n]/v);
  });

  test('a failure, with its exit code and what went to standard error', async () => {
    const { text } = await toPlain('<Output of="wait/failed" />');
    expect(text).toContain('Output (to standard error: line 1), recorded');
    expect(text).toContain('It ends with exit code 1:\n\n```text\nUncaught Error: late');
  });

  test.each([
    ['a component without a plain form', '<Chart of="a/b">\n\ntext\n\n</Chart>', 'text', '<Chart>'],
    ['an expression', 'a {Date.now()} b', 'a b', '{Date.now()}'],
    ['a script', '<script src="x"></script>', '', '<script>'],
  ])('says that %s is left out', async (_, body, expected, what) => {
    const { text, notices } = await toPlain(body);
    expect(text.replace(/\s+/g, ' ')).toBe(expected);
    expect(notices).toEqual([`${what} has no plain form, so copies do without it.`]);
  });
});
