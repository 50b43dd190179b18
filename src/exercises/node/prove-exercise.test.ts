import { expect, test } from 'vitest';
import { createTemporaryProject } from '../../testing/index.ts';
import { exerciseFiles } from '../testing/exercise-files.ts';
import { createProver } from './prove-exercise.ts';

const folder = 'content/exercises/waits/';
const tsconfig = JSON.stringify({
  compilerOptions: { strict: true, target: 'esnext', types: ['node'], moduleDetection: 'force' },
  include: ['content'],
});
const base = {
  'package.json': '{"type":"module"}',
  'tsconfig.json': tsconfig,
  ...exerciseFiles,
};

/** What speaks against each claim, by the titles and places of the problems. */
async function prove(changes: Readonly<Record<string, string>> = {}) {
  const project = await createTemporaryProject({ ...base, ...changes }, [
    'typescript',
    '@types/node',
  ]);
  const proofs = await createProver(project).prove('waits');
  return Object.fromEntries(
    proofs.map(({ claim, problems }) => [
      claim,
      problems.map(({ title, where }) => `${where.file.replace(folder, '')}: ${title}`),
    ]),
  );
}

test('an exercise is proved from every side by running its programs', async () => {
  expect(await prove()).toEqual({
    'the folder holds an exercise, and nothing else': [],
    'its programs run, and have the right types': [],
    'the starter fails': [],
    'the solution passes': [],
    'the wrong answer sequential fails, and earns its own hint': [],
    'the wrong answer silent fails, and earns its own hint': [],
    'the statement shows what the solution prints': [],
  });
});

test('a statement that shows other output is told at its line', async () => {
  const statement = 'Print this:\n\n```text\ndone\ndone\n```\n';
  expect(await prove({ [`${folder}statement.mdx`]: statement })).toMatchObject({
    'the statement shows what the solution prints': [
      'statement.mdx: Output that the solution does not print',
    ],
  });
});

test('a wrong answer may end in any way, but its types must be right', async () => {
  const wrong = `${exerciseFiles[`${folder}wrong/silent.ts`]}throw new RangeError('too far');\n`;
  const silent = 'the wrong answer silent fails, and earns its own hint';
  const types = 'its programs run, and have the right types';
  expect(await prove({ [`${folder}wrong/silent.ts`]: wrong })).toMatchObject({
    [silent]: [],
    [types]: [],
  });
  const mistyped = `${exerciseFiles[`${folder}wrong/silent.ts`]}export const count: number = 'one';\n`;
  expect(await prove({ [`${folder}wrong/silent.ts`]: mistyped })).toMatchObject({
    [silent]: [],
    [types]: ['wrong/silent.ts: Type error'],
  });
});

test('a starter that is no program is told, and nothing else is tried', async () => {
  expect(await prove({ [`${folder}starter.ts`]: 'enum wait { no }\n' })).toEqual({
    'the folder holds an exercise, and nothing else': [],
    'its programs run, and have the right types': [expect.stringMatching(/^starter\.ts: /)],
  });
});

test('a folder that is not whole is told before anything runs', async () => {
  expect(await prove({ [`${folder}notes.txt`]: '' })).toEqual({
    'the folder holds an exercise, and nothing else': ['notes.txt: Stray file in an exercise'],
  });
});
