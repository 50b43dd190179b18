import { expect, test } from 'vitest';
import { unknownSnippet } from './unknown-snippet.ts';

const where = { file: 'a.mdx', line: 7 };
const known = ['failures/deadlock', 'gather/concurrent', 'gather/sequential'];

test.each([
  [
    'gather/concurent',
    'There is no snippets/gather/concurent.ts. There is "gather/concurrent" (nearest), "gather/sequential".',
  ],
  [
    'gahter/sequential',
    'There is no snippets/gahter/sequential.ts. There is "gather/sequential" (nearest), "failures/deadlock", "gather/concurrent".',
  ],
  [
    'banana',
    'There is no snippets/banana.ts. There is "failures/deadlock", "gather/concurrent", "gather/sequential".',
  ],
])('the unknown snippet “%s” is answered with what there is', (asked, problem) => {
  expect(unknownSnippet(asked, known, where)).toMatchObject({ title: 'Unknown snippet', problem });
});

test.each([
  ['timers/tea', 'Correct the name, or run "npm run new -- snippet timers/tea".'],
  ['banana', 'Correct the name; a snippet is named as in "topic/name".'],
  ['My Topic/tea', 'Correct the name; a snippet is named as in "topic/name".'],
])('a new snippet “%s” is offered where it can be made', (asked, fix) => {
  expect(unknownSnippet(asked, known, where)).toMatchObject({ fix });
});

test('the nearest name is found among many', () => {
  const many = Array.from({ length: 200 }, (_, index) => `topic-${index}/wait`);
  expect(unknownSnippet('topc-150/wait', many, where).problem).toContain(
    '"topic-150/wait" (nearest)',
  );
});

test.each([
  '../secret',
  './gather/fetch',
  '/etc/passwd',
  'gather/fetch.ts',
  'gather\\fetch',
  'gather/../../x',
])('“%s” is a path, not the name of a snippet', (asked) => {
  expect(unknownSnippet(asked, known, where)).toMatchObject({
    title: 'Not the name of a snippet',
    fix: 'Write it as "topic/name".',
  });
});
