import path from 'node:path';
import { expect, test } from 'vitest';
import { createTemporaryProject } from '../testing/index.ts';
import { readSnippet } from './read-snippet.ts';

async function read(files: Readonly<Record<string, string>>) {
  const project = await createTemporaryProject(files);
  return readSnippet(project, path.join(project.root, Object.keys(files)[0] ?? ''));
}

test('a snippet is read with its name, directives, regions and the lines that are for the machine', async () => {
  const source = '// A program.\n// @exit 3\n\n// #region main\nrun();\n// #endregion main\n';
  expect(await read({ 'snippets/topic/name.ts': source })).toMatchObject({
    id: 'topic/name',
    shownFile: 'snippets/topic/name.ts',
    source,
    directives: { exit: 3 },
    regions: [{ name: 'main', firstLine: 5, lastLine: 5 }],
    hiddenLines: [2, 4, 6],
    problems: [],
  });
});

test('its mistakes of every kind come together', async () => {
  const { problems } = await read({
    'snippets/a.ts': "// @exit three\n// #region main\nimport './gone.ts';\n// @clock real",
  });
  expect(problems.map(({ title }) => title)).toEqual([
    'Unusable directive value',
    'Unread directive',
    'Unclosed region',
    'Missing import',
  ]);
});

test('standard input is a file beside the snippet, and one of its fixtures', async () => {
  const { graph, problems } = await read({
    'snippets/a.ts': '// @stdin names.txt\n',
    'snippets/names.txt': 'Ada\n',
  });
  expect(problems).toEqual([]);
  expect(graph.fixtures.map((file) => path.basename(file))).toEqual(['names.txt']);
});

test.each([
  ['names.txt', 'Missing input', 'Create snippets/names.txt, or correct the name.'],
  ['../package.json', 'Input leaves the snippets folder', 'Put the file beside the snippet.'],
  ['/etc/hostname', 'Input leaves the snippets folder', 'Put the file beside the snippet.'],
  ['folder', 'Missing input', 'Create snippets/folder, or correct the name.'],
])('standard input from “%s” is a problem, not a crash: %s', async (name, title, fix) => {
  const source = `// One.\n// @stdin ${name}\n`;
  const { graph, problems } = await read({
    'snippets/a.ts': source,
    'package.json': '{}',
    'snippets/folder/x': '',
  });
  expect(problems).toEqual([
    expect.objectContaining({ title, fix, where: { file: 'snippets/a.ts', line: 2 } }),
  ]);
  expect(graph.fixtures).toEqual([]);
});

test('a file from elsewhere may speak to other tools in its head and with its regions', async () => {
  const source = '// @ts-check\n// @clock real\n//#region\nrun();\n//#endregion\n';
  const { id, directives, problems } = await read({ 'scripts/run.js': source });
  expect({ id, clock: directives.clock, problems }).toEqual({
    id: 'scripts/run.js',
    clock: 'real',
    problems: [],
  });
});
