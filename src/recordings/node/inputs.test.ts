import { mkdir, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readSnippet } from '../../snippets/index.ts';
import { createTemporaryProject } from '../../testing/index.ts';
import { checkInputs, compareInputs, listInputs, readInputs } from './inputs.ts';

const files = {
  'snippets/topic/a.ts':
    "// @stdin names.txt\nimport '../_b.ts';\nimport 'used';\nimport 'gone';\nnew URL('./data.csv', import.meta.url);\n",
  'snippets/_b.ts': 'export {};\n',
  'snippets/topic/data.csv': '1,2\n',
  'snippets/topic/names.txt': 'Ada\n',
  'node_modules/used/package.json': '{"version":"1.2.3"}',
};

async function createSnippet(
  changes: Partial<Record<keyof typeof files | 'README.md', string>> = {},
) {
  const project = await createTemporaryProject({ ...files, ...changes });
  const read = async () => {
    const snippet = await readSnippet(project, path.join(project.snippetsFolder, 'topic/a.ts'));
    expect(snippet.problems).toEqual([]);
    return readInputs(project, snippet);
  };
  return { project, read };
}

test('the inputs are the snippet, what it imports and reads, and its packages, by relative names', async () => {
  const inputs = await (await createSnippet()).read();
  const hash = expect.stringMatching(/^[0-9a-f]{16}$/);
  expect(inputs).toEqual({
    '../_b.ts': hash,
    './a.ts': hash,
    './data.csv': hash,
    './names.txt': hash,
    gone: 'not installed',
    used: '1.2.3',
  });
  expect(Object.keys(inputs)).toEqual(Object.keys(inputs).toSorted());
});

test('another folder, other times and other line ends of the source change nothing', async () => {
  const [one, other] = [
    await createSnippet(),
    await createSnippet({
      'snippets/topic/a.ts': files['snippets/topic/a.ts'].replaceAll('\n', '\r\n'),
      'README.md': 'x',
    }),
  ];
  await utimes(path.join(other.project.snippetsFolder, '_b.ts'), 1, 1);
  expect(await other.read()).toEqual(await one.read());
});

test.each([
  ['./a.ts', 'snippets/topic/a.ts', `// @exit 3\n${files['snippets/topic/a.ts']}`],
  ['../_b.ts', 'snippets/_b.ts', 'export { };\n'],
  ['./data.csv', 'snippets/topic/data.csv', '1,3\n'],
  ['./names.txt', 'snippets/topic/names.txt', 'Bob\n'],
  ['used', 'node_modules/used/package.json', '{"version":"1.2.4"}'],
])('a change of %s is seen, and only that', async (input, file, text) => {
  const { project, read } = await createSnippet();
  const before = await read();
  await mkdir(path.dirname(path.join(project.root, file)), { recursive: true });
  await writeFile(path.join(project.root, file), text);
  const after = await read();
  const header = { format: 2, clock: 'virtual' as const, runtime: '26.10.0', inputs: before };
  expect(compareInputs(header, after, '26.10.0')).toEqual([
    { input, recorded: before[input], present: after[input] },
  ]);
});

const header = {
  format: 2,
  clock: 'virtual' as const,
  runtime: '26.10.0',
  inputs: { './a.ts': '1', './old.ts': '2' },
};

test('another runtime, a new input and one that is gone make a recording stale', () => {
  expect(listInputs(header, { './a.ts': '1', './new.ts': '3' }, '28.0.0')).toEqual([
    { input: 'Node', recorded: '26.10.0', present: '28.0.0' },
    { input: './a.ts', recorded: '1', present: '1' },
    { input: './new.ts', recorded: undefined, present: '3' },
    { input: './old.ts', recorded: '2', present: undefined },
  ]);
  expect(compareInputs(header, { './a.ts': '1', './old.ts': '2' }, '26.10.0')).toEqual([]);
});

test('a stale recording is told of with all that changed', async () => {
  const { project } = await createSnippet();
  const snippet = await readSnippet(project, path.join(project.snippetsFolder, 'topic/a.ts'));
  expect(checkInputs(snippet, { header, events: [] }, header.inputs, '26.10.0')).toEqual([]);
  expect(checkInputs(snippet, { header, events: [] }, { './a.ts': '9' }, '26.10.0')).toEqual([
    {
      title: 'Stale recording',
      where: { file: 'snippets/topic/a.ts' },
      problem: 'snippets/topic/a.recording.jsonl was made before a change of ./a.ts, ./old.ts.',
      fix: 'Run "npm run record -- snippets/topic/a.ts" and review the change.',
    },
  ]);
});
