import { expect, test } from 'vitest';
import { parseReferences } from './imports.ts';

test.each([
  ["import { a } from './a.ts';", ['./a.ts']],
  ["import a, * as all from 'package/part';", ['package/part']],
  ["import './a.ts';", ['./a.ts']],
  ["export * from './a.ts';", ['./a.ts']],
  ["const a = await import('./a.ts');", ['./a.ts']],
  ["import data from './data.json' with { type: 'json' };", ['./data.json']],
  ["import './a.ts';\nimport './a.ts';", ['./a.ts']],
  ["import { type A, b } from './a.ts';", ['./a.ts']],
  ["import type { A } from './a.ts';", []],
  ["export type { A } from './a.ts';", []],
  ['const a = await import(name);', []],
  ["// import './a.ts';", []],
  ["const text = `import './a.ts'`;", []],
])('%s names the modules %j', async (source, imports) => {
  expect((await parseReferences(source)).imports.map(({ specifier }) => specifier)).toEqual(
    imports,
  );
});

test.each([
  ["readFile(new URL('./data.csv', import.meta.url))", ['./data.csv']],
  ['new URL("../data.csv",import.meta.url)', ['../data.csv']],
  ["new URL(\n  './data.csv',\n  import.meta.url,\n)", ['./data.csv']],
  ["new URL('https://a.example/b', import.meta.url)", []],
  ["new URL('./data.csv', base)", []],
])('%s names the files %j', async (source, files) => {
  expect((await parseReferences(source)).files.map(({ specifier }) => specifier)).toEqual(files);
});

test('each reference has its line', async () => {
  const source =
    "// head\nimport {\n  a,\n} from './a.ts';\n\nread(new URL('./b.txt', import.meta.url));";
  expect(await parseReferences(source)).toEqual({
    imports: [{ specifier: './a.ts', line: 4 }],
    files: [{ specifier: './b.txt', line: 6 }],
  });
});

test('a source that is not a program refers to nothing', async () => {
  expect(await parseReferences("import { from './a.ts'; ((")).toEqual({ imports: [], files: [] });
});
