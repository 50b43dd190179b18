import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rememberSearch } from './remember-search.ts';

const sources = ['a', 'b+', '(?<=a)b', 'a(?=c)|c', '^b', '\\bc', 'x?'];

test('finds what the pattern finds, wherever the search goes on and whatever was asked before', () => {
  const question = fc.record({
    text: fc.constantFrom('', 'abbcab ac', 'bbb a'),
    from: fc.nat({ max: 9 }),
  });
  const search = (pattern: RegExp, { text, from }: { text: string; from: number }) => {
    pattern.lastIndex = from;
    const match = pattern.exec(text);
    return match && [match.index, ...match];
  };
  fc.assert(
    fc.property(fc.constantFrom(...sources), fc.array(question), (source, questions) => {
      const remembering = rememberSearch(new RegExp(source, 'dg'));
      for (const asked of questions)
        expect(search(remembering, asked)).toEqual(search(new RegExp(source, 'dg'), asked));
    }),
  );
});

test('does not search again before the last match', () => {
  let searches = 0;
  const pattern = /c/dg;
  const { exec } = pattern;
  pattern.exec = (text) => {
    searches += 1;
    return exec.call(pattern, text);
  };
  const remembering = rememberSearch(pattern);
  for (const from of [0, 1, 2, 3]) {
    remembering.lastIndex = from;
    remembering.exec('abcab');
  }
  expect(searches).toBe(2);
});
