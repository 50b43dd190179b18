import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createProject } from '../project.ts';
import { isSnippetPath, toSnippetFile, toSnippetId } from './snippet-path.ts';

const project = createProject(path.resolve('/site'));
const inSnippets = (name: string) => path.join(project.snippetsFolder, name);

test.each([
  ['gather/fetch.ts', true],
  ['fetch.ts', true],
  ['a/b/c.ts', true],
  ['gather/fetch.v2.ts', true],
  ['gather/_fetch.ts', false],
  ['_shared/fetch.ts', false],
  ['gather/_parts/fetch.ts', false],
  ['.hidden/fetch.ts', false],
  ['gather/types.d.ts', false],
  ['gather/fetch.js', false],
  ['gather/fetch.recording.jsonl', false],
  ['gather/under_score.ts', true],
])('%s is a snippet: %s', (file, isSnippet) => {
  expect(isSnippetPath(file)).toBe(isSnippet);
  expect(toSnippetId(project, inSnippets(file))).toBe(isSnippet ? file.slice(0, -3) : undefined);
});

test.each([
  '',
  '/',
  '../secret',
  'gather/../../secret',
  'gather/..',
  './fetch',
  '/etc/passwd',
  'a//b',
  'a/',
  '..\\secret',
  '_shared/fetch',
  'types.d',
])('a page that asks for “%s” gets no file', (id) => {
  expect(toSnippetFile(project, id)).toBeUndefined();
});

test.each(['/site/other/fetch.ts', '/site/fetch.ts', '/site/snippets.ts', '/fetch.ts'])(
  '%s is not under snippets/',
  (file) => {
    expect(toSnippetId(project, path.resolve(file))).toBeUndefined();
  },
);

test('a program of an exercise is named by its path, and leads nowhere else', () => {
  const id = 'content/exercises/gather/wrong/sequential';
  const file = path.resolve(`/site/${id}.ts`);
  expect(toSnippetId(project, file)).toBe(id);
  expect(toSnippetFile(project, id)).toBe(file);
  expect(toSnippetFile(project, 'content/exercises/../secret')).toBeUndefined();
  expect(
    toSnippetId(project, path.resolve('/site/content/exercises/gather/exercise.yaml')),
  ).toBeUndefined();
});

test('every name that has a file gets it below snippets/, and is the name of that file', () => {
  const part = fc.oneof(fc.string(), fc.constantFrom('..', '.', 'gather', 'a b', 'ü.v2', '_x'));
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 4 }), (parts) => {
      const id = parts.join('/');
      const file = toSnippetFile(project, id);
      if (file === undefined) return;
      expect(file.startsWith(project.snippetsFolder + path.sep)).toBe(true);
      expect(toSnippetId(project, file)).toBe(id);
    }),
  );
});
