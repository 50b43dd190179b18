import { expect, test } from 'vitest';
import { findUnreadDirectives } from './unread-directives.ts';

test.each<[string, string, number, string]>([
  ['below an import', "import 'node:fs';\n// @exit 3", 2, 'Move the line to the top of the file.'],
  ['indented', 'run(() => {\n  // @elide \\d+\n});', 2, 'Move the line to the top of the file.'],
  ['below, with a space', 'run();\n//@ clock real', 2, 'Move the line to the top of the file.'],
  ['with a space in the head', '// Why.\n// @ clock real\nrun();', 2, 'Write "@clock real".'],
  ['with a space in a block', '/*\n * @  unordered\n */', 2, 'Write "@unordered".'],
])('a directive %s is told of, with its place', (_, source, line, fix) => {
  expect(findUnreadDirectives(source, 'a.ts')).toMatchObject([
    { title: 'Unread directive', where: { file: 'a.ts', line }, fix },
  ]);
});

test.each([
  '// @exit 3\nrun();',
  'run();\n// See @exit, or user@exit.example.',
  'run();\n// @ts-expect-error',
  'run();\n// @author somebody',
  'run();\n/** @throws RangeError when it is too far */',
  'run(); // @exit 3 is what comes',
])('«%s» holds none', (source) => {
  expect(findUnreadDirectives(source, 'a.ts')).toEqual([]);
});
