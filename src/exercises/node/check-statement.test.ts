import { expect, test } from 'vitest';
import { formatPlace } from '../../author-error.ts';
import { checkStatement } from './check-statement.ts';

const printed = ['begin', 'one', 'two', 'two', 'end'];

const cases: readonly [string, string[], string[]][] = [
  ['all of the output', ['```text', ...printed, '```'], []],
  ['a part of it', ['Do this:', '', '```txt', 'one', 'two', '```'], []],
  ['parts, with what is between left out', ['```text', 'begin', '…', 'two', 'end', '```'], []],
  ['two blocks', ['```text', 'begin', '```', '', '```text', 'two', 'two', '…', '```'], []],
  ['no output', ['```ts', 'const one = 1;', '```', 'nothing'], []],
  [
    'a line that is not printed',
    ['```text', 'three', '```'],
    ['s.mdx:2 "three" is shown, and the solution does not print it, or earlier.'],
  ],
  [
    'a line in the wrong place',
    ['```text', 'begin', 'two', '```'],
    ['s.mdx:3 "two" is shown after "begin", and the solution prints "one" there.'],
  ],
  [
    'more than is printed',
    ['```text', 'end', 'end', '```'],
    ['s.mdx:3 "end" is shown after "end", and the solution prints nothing more there.'],
  ],
  [
    'blocks in the wrong order',
    ['```text', 'end', '```', '```text', 'one', '```'],
    ['s.mdx:5 "one" is shown, and the solution does not print it, or earlier.'],
  ],
];

test.each(cases)('of a statement that shows %s that is told', (_, statement, found) => {
  const problems = checkStatement('s.mdx', statement.join('\n'), printed);
  expect(problems.map(({ where, problem }) => `${formatPlace(where)} ${problem}`)).toEqual(found);
});
