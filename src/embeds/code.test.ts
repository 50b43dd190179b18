import path from 'node:path';
import { expect, test } from 'vitest';
import type { Problem } from '../author-error.ts';
import { readSnippet } from '../snippets/index.ts';
import { createTemporaryProject } from '../testing/index.ts';
import { type CodeRequest, selectCode } from './code.ts';

const source = `// Waits for two.
// @exit 3

const start = 1;
// #region main
async function main() {
  // #region inner
  const a = 1;

  const b = 2;
  // #endregion inner
}
// #endregion main

main();
`;

const where = { file: 'a.mdx', line: 7 };

async function select(request: Omit<CodeRequest, 'of'>, text = source) {
  const project = await createTemporaryProject({ 'snippets/topic/name.ts': text });
  const snippet = await readSnippet(project, path.join(project.snippetsFolder, 'topic/name.ts'));
  const problems: Problem[] = [];
  const code = selectCode(snippet, { of: snippet.id, ...request }, where, problems);
  return { code, problems, shown: code.lines.map(({ number, text }) => `${number} ${text}`) };
}

test('a whole snippet is shown without directives and markers, under its name', async () => {
  const { code, shown, problems } = await select({});
  expect(problems).toEqual([]);
  expect(code).toMatchObject({
    id: 'topic/name',
    title: 'topic/name.ts',
    language: 'ts',
    hasGaps: false,
  });
  expect(shown).toEqual([
    '1 // Waits for two.',
    '3 ',
    '4 const start = 1;',
    '6 async function main() {',
    '8   const a = 1;',
    '9 ',
    '10   const b = 2;',
    '12 }',
    '14 ',
    '15 main();',
  ]);
});

test.each([
  [
    'a region, without its common indent',
    { region: 'inner' },
    ['8 const a = 1;', '9 ', '10 const b = 2;'],
  ],
  ['lines of the file', { lines: '4,15' }, ['4 const start = 1;', '15 main();']],
  ['no blank lines at either end', { lines: '3-4,13-14' }, ['4 const start = 1;']],
  [
    'lines within a region',
    { region: 'main', lines: '4-8' },
    ['6 async function main() {', '8   const a = 1;'],
  ],
])('asked for, it shows %s', async (_, request, lines) => {
  const { shown, problems } = await select(request);
  expect(problems).toEqual([]);
  expect(shown).toEqual(lines);
});

test.each([
  [{ lines: '4,15' }, true],
  [{ lines: '4-8' }, false],
  [{ region: 'inner', lines: '8,10' }, true],
  [{ region: 'main' }, false],
])('in %j a gap of left-out lines is noticed: %s', async (request, hasGaps) => {
  expect((await select(request)).code.hasGaps).toBe(hasGaps);
});

test('marked lines are named by their numbers in the file, whatever is shown', async () => {
  const { code } = await select({ region: 'main', mark: '6,10' });
  expect(code.lines.filter(({ isMarked }) => isMarked).map(({ number }) => number)).toEqual([
    6, 10,
  ]);
});

test('a title takes the place of the name', async () => {
  expect((await select({ title: 'Two at once' })).code.title).toBe('Two at once');
});

test.each<[Omit<CodeRequest, 'of'>, string[]]>([
  [
    { region: 'mian' },
    [
      'Unknown region: Region "mian" is not in snippets/topic/name.ts, which has "main" (nearest), "inner".',
    ],
  ],
  [
    { lines: '3 to 4' },
    [
      'Unreadable line numbers: lines="3 to 4" is not a list of lines such as "7", "3-9" or "1,4-6".',
    ],
  ],
  [
    { lines: '99' },
    ['Line outside the snippet: lines="99" goes to line 99; snippets/topic/name.ts has 15 lines.'],
  ],
  [
    { mark: '2' },
    [
      'Mark on a line that is not shown: mark names line 2 of the file; shown are lines 1 to 15, without directives and region markers.',
    ],
  ],
  [
    { region: 'inner', mark: '8,15' },
    [
      'Mark on a line that is not shown: mark names line 15 of the file; shown are lines 8 to 10, without directives and region markers.',
    ],
  ],
  [
    { lines: '2-3' },
    [
      'Nothing to show: No line of snippets/topic/name.ts is left, without blank lines, directives and region markers.',
    ],
  ],
  [
    { region: 'inner', lines: '4', mark: '4' },
    [
      'Nothing to show: No line of snippets/topic/name.ts is left, without blank lines, directives and region markers.',
    ],
  ],
  [
    { lines: 'x', mark: '4' },
    ['Unreadable line numbers: lines="x" is not a list of lines such as "7", "3-9" or "1,4-6".'],
  ],
])('%j is asked wrongly, and each mistake is told once', async (request, expected) => {
  const { problems } = await select(request);
  expect(problems.map(({ title, problem }) => `${title}: ${problem}`)).toEqual(expected);
  for (const problem of problems) expect(problem.where).toEqual(where);
});

test('several mistakes are told together', async () => {
  const { problems } = await select({ region: 'gone', lines: 'x', mark: '0' });
  expect(problems.map(({ title }) => title)).toEqual([
    'Unknown region',
    'Unreadable line numbers',
    'Unreadable line numbers',
  ]);
});

test('a region that the snippet says wrongly is not unknown as well', async () => {
  const { problems } = await select(
    { region: 'main' },
    '// #region main\n// #endregion main\nrun();\n',
  );
  expect(problems).toEqual([]);
});
