import path from 'node:path';
import { expect, test } from 'vitest';
import { readSnippet } from '../snippets/index.ts';
import { createTemporaryProject } from '../testing/index.ts';
import { checkTypes } from './check-types.ts';

const tsconfig = JSON.stringify({
  compilerOptions: {
    strict: true,
    noEmit: true,
    target: 'esnext',
    lib: ['esnext'],
    types: [],
    moduleDetection: 'force',
  },
  include: ['snippets'],
});

const createTypedProject = (files: Readonly<Record<string, string>>) =>
  createTemporaryProject(
    { 'package.json': '{"type":"module"}', 'tsconfig.json': tsconfig, ...files },
    ['typescript'],
  );

const snippets = {
  right: 'const count: number = 1;\nexport { count };\n',
  wrong: "const first = 1;\nconst count: number = 'one';\nexport { first, count };\n",
  expected: "// @type-error 2322\nconst count: number = 'one';\nexport { count };\n",
  'expected-twice':
    "// @type-error 2322\nexport const a: number = 'one';\nexport const b: number = 'two';\n",
  mended: '// @type-error 2322 2345\nexport const count: number = 1;\n',
  'another-code': '// @type-error 2322\nexport const count = nowhere;\n',
};

test('each snippet hears of its own type errors, and of those that it expected in vain', {
  timeout: 30_000,
}, async () => {
  const project = await createTypedProject(
    Object.fromEntries(
      Object.entries(snippets).map(([name, source]) => [`snippets/topic/${name}.ts`, source]),
    ),
  );
  const report = await checkTypes(project);
  const check = async (name: string) => {
    const snippet = await readSnippet(
      project,
      path.join(project.snippetsFolder, `topic/${name}.ts`),
    );
    return report
      .check(snippet)
      .map(({ where, title, problem }) => `${where.line}:${where.column} ${title}. ${problem}`);
  };
  expect(await check('right')).toEqual([]);
  expect(await check('expected')).toEqual([]);
  expect(await check('expected-twice')).toEqual([]);
  expect(await check('wrong')).toEqual([
    "2:7 Type error. TS2322: Type 'string' is not assignable to type 'number'.",
  ]);
  expect(await check('mended')).toEqual([
    '1:undefined Expected type error did not happen. "@type-error 2322" says that the compiler refuses this; it reports nothing.',
    '1:undefined Expected type error did not happen. "@type-error 2345" says that the compiler refuses this; it reports nothing.',
  ]);
  expect(await check('another-code')).toEqual([
    '1:undefined Expected type error did not happen. "@type-error 2322" says that the compiler refuses this; it reports 2304.',
    "2:22 Type error. TS2304: Cannot find name 'nowhere'.",
  ]);
});

test.each([
  [
    'an unknown option',
    '{"compilerOptions":{"stricter":true},"include":["snippets"]}',
    'tsconfig.json:1:',
  ],
  ['no source to check', '{"compilerOptions":{"noEmit":true},"include":["nothing"]}', 'TS18003'],
])(
  'a configuration with %s does not pass for snippets without errors',
  { timeout: 30_000 },
  async (_, text, finding) => {
    const project = await createTypedProject({
      'snippets/a.ts': "export const a: number = 'one';\n",
      'tsconfig.json': text,
    });
    await expect(checkTypes(project)).rejects.toThrow(finding);
  },
);
