import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import { highlightLines } from './highlight-lines.ts';

const toText = (html: string) =>
  html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

test('gives classes and no styles', async () => {
  const [line] = await highlightLines("const page = await fetch('/a'); // soon");
  expect(line).toContain('<span class="token-await">await</span>');
  expect(line).toContain('<span class="token-comment">// soon</span>');
  expect(line).not.toContain('style');
});

afterEach(() => vi.restoreAllMocks());

test('a line has its colours to its end, however slow the machine', async () => {
  let now = 0;
  vi.spyOn(Date, 'now').mockImplementation(() => (now += 10_000));
  const [line] = await highlightLines("const page = await fetch('/a'); // soon");
  expect(line).toContain('<span class="token-comment">// soon</span>');
});

test('keeps the text of every line', async () => {
  const line = fc.stringMatching(/^[ a-z<>&"'`(){}=;/*$\\]{0,30}$/);
  await fc.assert(
    fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 5 }), async (lines) => {
      expect((await highlightLines(lines.join('\n'))).map(toText)).toEqual(lines);
    }),
    { numRuns: 50 },
  );
});
