import path from 'node:path';
import { expect, test } from 'vitest';
import { createTemporaryProject } from '../testing/index.ts';
import { readModuleGraph } from './module-graph.ts';

/** Reads the graph of the first of the files, with paths as they stand here. */
async function readGraph(files: Readonly<Record<string, string>>) {
  const project = await createTemporaryProject(files);
  const [entry = ''] = Object.keys(files);
  const { modules, fixtures, packages, problems } = await readModuleGraph(
    project,
    path.join(project.root, entry),
  );
  const shorten = (file: string) => path.relative(project.root, file).replace('snippets/', '');
  return {
    modules: modules.map(({ file }) => shorten(file)),
    fixtures: fixtures.map(shorten),
    packages,
    problems,
    all: modules,
  };
}

test('local imports are followed, also in circles, each module once', async () => {
  const { modules, problems } = await readGraph({
    'snippets/a.ts': "import './_b.ts'; import './deep/_c.ts';",
    'snippets/_b.ts': "import './a.ts'; export * from './deep/_c.ts';",
    'snippets/deep/_c.ts': "await import('../_b.ts');",
  });
  expect(problems).toEqual([]);
  expect(modules).toEqual(['a.ts', '_b.ts', 'deep/_c.ts']);
});

test.each([
  ['./b.ts', 'b.ts'],
  ['./b.js', 'b.ts'],
  ['./b', 'b.ts'],
  ['./c.mjs', 'c.mts'],
  ['./folder', 'folder/index.ts'],
  ['.', 'index.ts'],
])('the import of “%s” means %s', async (specifier, target) => {
  const { modules, problems } = await readGraph({
    'snippets/a.ts': `import '${specifier}';`,
    'snippets/b.ts': '',
    'snippets/c.mts': '',
    'snippets/folder/index.ts': '',
    'snippets/index.ts': '',
  });
  expect(problems).toEqual([]);
  expect(modules).toEqual(['a.ts', target]);
});

test('files that a program or one of its modules reads are fixtures, with or without an extension', async () => {
  const { fixtures, problems } = await readGraph({
    'snippets/a.ts':
      "import './b/_b.ts'; import data from './data.json'; new URL('./NOTES', import.meta.url);",
    'snippets/b/_b.ts': "new URL('./data.csv', import.meta.url);",
    'snippets/data.json': '{}',
    'snippets/NOTES': '',
    'snippets/b/data.csv': '',
  });
  expect(problems).toEqual([]);
  expect(fixtures).toEqual(['NOTES', 'b/data.csv', 'data.json']);
});

test('packages are named without the part that is imported; what is built in is none', async () => {
  const source = [
    'p-limit',
    '@scope/name/part',
    'zod/v4',
    'fs',
    'node:fs',
    'fs/promises',
    '#own',
    '/abs.ts',
    'data:text/javascript,1',
  ]
    .map((specifier) => `import '${specifier}';`)
    .join('\n');
  expect((await readGraph({ 'snippets/a.ts': source })).packages).toEqual([
    '@scope/name',
    'p-limit',
    'zod',
  ]);
});

test('every import that leads nowhere is a problem at its own line and file', async () => {
  const { problems } = await readGraph({
    'snippets/a.ts':
      "import './_b.ts';\nimport './gone.ts';\nnew URL('./gone.csv', import.meta.url);",
    'snippets/_b.ts': "\n\nimport './lost.ts';",
  });
  expect(problems.map(({ title, where }) => `${where.file}:${where.line} ${title}`)).toEqual([
    'snippets/_b.ts:3 Missing import',
    'snippets/a.ts:2 Missing import',
    'snippets/a.ts:3 Missing import',
  ]);
  expect(problems[1]?.fix).toBe('Create snippets/gone.ts, or correct the path.');
});

test('a snippet may not reach out of snippets/, a program elsewhere may import what it likes', async () => {
  const files = { 'src/secret.ts': '', 'data.csv': '' };
  const source = "import '../src/secret.ts';\nnew URL('../data.csv', import.meta.url);";
  const inside = await readGraph({ 'snippets/a.ts': source, ...files });
  expect(inside.problems.map(({ title, where }) => `${where.line} ${title}`)).toEqual([
    '1 Import leaves the snippets folder',
    '2 Import leaves the snippets folder',
  ]);
  expect(inside.modules).toEqual(['a.ts']);
  const outside = await readGraph({ 'scripts/a.ts': source, ...files });
  expect(outside).toMatchObject({
    problems: [],
    modules: ['scripts/a.ts', 'src/secret.ts'],
    fixtures: ['data.csv'],
  });
});

test('a folder that is named like a file is not one', async () => {
  const { problems } = await readGraph({
    'snippets/a.ts': "import './b.ts';",
    'snippets/b.ts/c.ts': '',
  });
  expect(problems).toHaveLength(1);
});

test('line ends are the same whatever the checkout made of them', async () => {
  const { all } = await readGraph({ 'snippets/a.ts': 'one();\r\ntwo();\r\n' });
  expect(all[0]?.source).toBe('one();\ntwo();\n');
});
