import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { highlightCode } from '@lezer/highlight';
import { expect, test } from 'vitest';
import { escapeHtml, highlightLines } from '../highlighting/index.ts';
import { tokenClasses, typescript } from './typescript.ts';

/** Pieces of a program with their classes, as the editor shows it. */
function toPieces(source: string): [text: string, tokenClass: string][] {
  const pieces: [string, string][] = [];
  const put = (text: string, tokenClass: string) => pieces.push([text, tokenClass]);
  highlightCode(source, typescript.parser.parse(source), tokenClasses, put, () => put('\n', ''));
  return pieces;
}

test.each([
  ['await sleep(1);', 'await', 'token-await'],
  ['for await (const x of y) {}', 'await', 'token-await'],
  ['async function f() {}', 'async', 'token-keyword'],
  ['async function f() {}', 'f', 'token-function'],
  ['new AbortController();', 'AbortController', 'token-function'],
  ['let x: Promise<void>;', 'void', 'token-type'],
  ['let x: Promise<void>;', '<', 'token-punctuation'],
  ['f(null);', 'null', 'token-constant'],
  ['a?.b;', '?.', 'token-punctuation'],
  ['// why', '// why', 'token-comment'],
  ['let x = 1;', 'x', ''],
])('in %j, %j is “%s”', (source, text, expected) => {
  const [found] = toPieces(source).filter(([piece]) => piece.trim() === text);
  expect(found?.[1] ?? '').toBe(expected);
});

test('programs look as they do in a page', async () => {
  const folder = fileURLToPath(new URL('../../content/exercises/', import.meta.url));
  const programs = globSync('*/solution.ts', { cwd: folder });
  expect(programs.length).toBeGreaterThan(3);
  const differing = { pieces: 0, of: 0 };
  for (const program of programs) {
    const source = readFileSync(folder + program, 'utf8');
    const inPage = classOfWords((await highlightLines(source)).join('\n'));
    const inEditor = classOfWords(toPieces(source).map(toSpan).join(''));
    expect(inEditor.length).toBe(inPage.length);
    differing.of += inPage.length;
    differing.pieces += inPage.filter((word, index) => word !== inEditor[index]).length;
  }
  // A grammar cannot tell that `undefined` is a constant, and that `Promise` is a type.
  expect(differing.pieces / differing.of).toBeLessThan(0.02);
});

const toSpan = ([text, tokenClass]: [string, string]) =>
  tokenClass ? `<span class="${tokenClass}">${escapeHtml(text)}</span>` : escapeHtml(text);

/** Each word of highlighted code with the class around it. */
function classOfWords(html: string): string[] {
  let around = '';
  return [...html.matchAll(/<span class="([^"]*)">|<\/span>|&\w+;|[\w$]+|\S/g)].flatMap(
    ([text, opened]) => {
      if (text.startsWith('<')) around = opened ?? '';
      return text.startsWith('<') ? [] : [`${text} ${around}`];
    },
  );
}
