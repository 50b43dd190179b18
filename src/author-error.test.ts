import { expect, test } from 'vitest';
import {
  AuthorError,
  failOn,
  findNearest,
  formatPlace,
  formatProblems,
  listChoices,
  type Problem,
} from './author-error.ts';

const problem = (file: string, line?: number, column?: number): Problem => ({
  title: 'Unknown region',
  where: { file, line, column },
  problem: `Asked at line ${line}, column ${column}.`,
  fix: 'Ask for another.',
});

test.each([
  [{ file: 'a.mdx' }, 'a.mdx'],
  [{ file: 'a.mdx', line: 4 }, 'a.mdx:4'],
  [{ file: 'a.mdx', line: 4, column: 7 }, 'a.mdx:4:7'],
  [{ file: 'a.mdx', column: 7 }, 'a.mdx'],
])('the place %j is written “%s”', (place, text) => {
  expect(formatPlace(place)).toBe(text);
});

test('a problem is told in three lines, without a total', () => {
  expect(formatProblems([problem('a.mdx', 4, 7)])).toBe(
    'a.mdx:4:7  Unknown region\n  Asked at line 4, column 7.\n  Fix: Ask for another.',
  );
});

test('several problems are ordered by file, line and column, and counted', () => {
  const text = formatProblems([
    problem('b.mdx', 1),
    problem('a.mdx', 12),
    problem('a.mdx', 4, 9),
    problem('a.mdx', 4, 7),
  ]);
  const places = text.split('\n').filter((line) => line.endsWith('Unknown region'));
  expect(places.map((line) => line.split(' ')[0])).toEqual([
    'a.mdx:4:7',
    'a.mdx:4:9',
    'a.mdx:12',
    'b.mdx:1',
  ]);
  expect(text.split('\n').at(-1)).toBe('4 problems in 2 files.');
});

test('several problems of one file are counted in one file', () => {
  expect(formatProblems([problem('a.mdx', 1), problem('a.mdx', 2)])).toMatch(
    /\n\n2 problems in 1 file\.$/,
  );
});

test('an author error carries its problems and its cause, and shows no stack', () => {
  const cause = new Error('no such file');
  const one = { ...problem('a.mdx', 1), cause };
  const error = new AuthorError(one);
  expect(error.problems).toEqual([one]);
  expect(error.cause).toBe(cause);
  expect(error.stack).toBe(formatProblems([one]));
});

test('failing on no problems goes on; failing on several throws them all', () => {
  const problems = [problem('a.mdx', 1), problem('b.mdx', 2)];
  expect(() => failOn([])).not.toThrow();
  expect(() => failOn(problems)).toThrow(expect.objectContaining({ problems }));
});

test.each([
  ['rcae', ['setup', 'race'], '"race" (nearest), "setup"'],
  ['banana', ['setup', 'race'], '"setup", "race"'],
  ['race', [], 'none'],
  ['x', ['at', 'of'], '"at", "of"'],
  ['ot', ['at', 'of'], '"at" (nearest), "of"'],
])('the choices for “%s” among %j are: %s', (found, choices, text) => {
  expect(listChoices(found, choices)).toBe(text);
});

test.each([
  ['regoin', ['lines', 'region'], 'region'],
  ['banana', ['lines', 'region'], undefined],
  ['x', ['at', 'of'], undefined],
  ['', ['at', 'of'], undefined],
])('“%s” was most likely meant to be, among %j: %s', (found, choices, nearest) => {
  expect(findNearest(found, choices)).toBe(nearest);
});

test('files are in the order of their code units, on every machine', () => {
  const files = ['b.ts', 'B.ts', 'a/é.ts', 'a/z.ts', 'a.ts', 'ä.ts'];
  const text = formatProblems(
    files.map((file) => ({ title: 'T', where: { file }, problem: 'p', fix: 'f' })),
  );
  expect([...text.matchAll(/^(\S+) {2}T$/gm)].map(([, file]) => file)).toEqual(files.toSorted());
});
