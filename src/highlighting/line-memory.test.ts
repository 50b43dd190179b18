import fc from 'fast-check';
import { createHighlighterCore, type GrammarState, type HighlighterCore } from 'shiki/core';
import { createJavaScriptRegexEngine } from 'shiki/engine/javascript';
import typescript from 'shiki/langs/typescript.mjs';
import { beforeAll, expect, test } from 'vitest';
import { rememberLines } from './line-memory.ts';
import { classTheme } from './theme.ts';

const options = { lang: 'typescript', theme: 'classes', tokenizeTimeLimit: 0 } as const;
let shiki: HighlighterCore;
let highlighted: string[];

beforeAll(async () => {
  shiki = await createHighlighterCore({
    ...{ themes: [classTheme], langs: [typescript] },
    engine: createJavaScriptRegexEngine(),
  });
});

/** Begins anew for each test, and notes which lines the grammar has been asked about. */
function createMemory(most?: number) {
  highlighted = [];
  return rememberLines((line, grammarState) => {
    highlighted.push(line);
    const tokens = shiki.codeToTokensBase(line, {
      ...options,
      ...(grammarState && { grammarState }),
    });
    const html = JSON.stringify(tokens.flat().map(({ content, color }) => [content, color]));
    return { html, end: shiki.getLastGrammarState(tokens) as GrammarState };
  }, most);
}

const highlightWhole = (lines: readonly string[]) =>
  shiki
    .codeToTokensBase(lines.join('\n'), options)
    .map((tokens) => JSON.stringify(tokens.map(({ content, color }) => [content, color])));

const line = fc.constantFrom(
  ...['', '}', '`', '/*', '*/', 'await a;', 'const b = `', '${c', '}`;', "'", 'd(', ');', '// e'],
  ...[
    'class F<',
    '>',
    '{',
    'type G =',
    '| 1',
    '<div>',
    'h = /[',
    ']/;',
    'async (',
    ') => {',
    '#!/i',
  ],
);

test('programs of lines in any order look as if each were highlighted whole', () => {
  const highlight = createMemory();
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 12 }), (lines) => {
      expect(highlight(lines)).toEqual(highlightWhole(lines));
    }),
    { numRuns: 500 },
  );
});

test('a line in the same state is highlighted once', () => {
  const highlight = createMemory();
  highlight(['await a;', '}', 'await a;']);
  highlight(['}', 'await a;']);
  expect(highlighted.filter((each) => each === '}').length).toBeLessThanOrEqual(2);
  const before = highlighted.length;
  highlight(['await a;', '}', 'await a;']);
  expect(highlighted.length).toBe(before);
});

test('in another state it is highlighted anew', () => {
  const highlight = createMemory();
  expect(highlight(['a;', 'await b'])[1]).not.toBe(highlight(['/*', 'await b'])[1]);
});

test('forgets all when there are too many lines', () => {
  const highlight = createMemory(2);
  const lines = ['a;', 'b;', 'c;'];
  highlight(lines);
  expect(highlight(lines)).toEqual(highlightWhole(lines));
  expect(highlighted).toEqual([...lines, ...lines]);
});
