import { expect, test } from 'vitest';
import { parseHeadComment } from './head-comment.ts';

test.each([
  [
    'line comments',
    '// one\n//two\n/// three\nrun();\n// four',
    ['1: one', '2: two', '3: / three'],
  ],
  ['blank lines in between', '// one\n\n// two\n', ['1: one', '3: two']],
  ['a block comment', '/*\n * one\n * two\n */\nrun();', ['1: ', '2: one', '3: two', '4: ']],
  ['a documentation comment on one line', '/** one */\nrun();', ['1: one']],
  ['both kinds', '/* one */\n// two\nrun();', ['1: one', '2: two']],
  ['a hashbang', '#!/usr/bin/env node\n// one\n', ['2: one']],
  ['a byte order mark', '\uFEFF// one\nrun();', ['1: one']],
  ['an indented comment', '  // one\n', ['1: one']],
  ['no comment', 'run();\n// one', []],
  ['a hashbang that is not at the top', '// one\n#!/bin/sh\n// two', ['1: one']],
  ['nothing', '', []],
])('the head comment of a file with %s', (_, source, lines) => {
  expect(parseHeadComment(source).map(({ line, text }) => `${line}: ${text}`)).toEqual(lines);
});
