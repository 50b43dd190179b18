import { expect, test } from 'vitest';
import { formatPlace } from '../../author-error.ts';
import { createTemporaryProject } from '../../testing/index.ts';
import { exerciseFiles } from '../testing/exercise-files.ts';
import { readExercises } from './read-exercises.ts';

const folder = 'content/exercises/waits/';
const yaml = exerciseFiles[`${folder}exercise.yaml`] ?? '';

/** What is found where these files stand in place of those that are right; `undefined` removes one. */
async function findProblems(changes: Readonly<Record<string, string | undefined>>) {
  const changed = Object.entries(changes).map(([name, text]) => [folder + name, text] as const);
  const files = Object.entries({ ...exerciseFiles, ...Object.fromEntries(changed) });
  const present = files.filter((file): file is [string, string] => file[1] !== undefined);
  const project = await createTemporaryProject(Object.fromEntries(present));
  const [exercise] = await readExercises(project);
  return exercise?.problems.map(
    ({ where, title, problem }) => `${formatPlace(where).replace(folder, '')} ${title}: ${problem}`,
  );
}

test('an exercise that is whole is read without a problem', async () => {
  const project = await createTemporaryProject({
    ...exerciseFiles,
    [`${folder}solution.recording.jsonl`]: '',
  });
  const [exercise, ...others] = await readExercises(project);
  expect(others).toEqual([]);
  expect(exercise?.problems).toEqual([]);
  expect(exercise?.exercise?.wrong).toEqual({
    sequential: 'Both at once.',
    silent: 'Print something.',
  });
  expect([...(exercise?.programs.keys() ?? [])]).toEqual([
    'solution',
    'starter',
    'wrong/sequential',
    'wrong/silent',
  ]);
});

test('a project without exercises has none', async () => {
  expect(await readExercises(await createTemporaryProject())).toEqual([]);
});

const cases: readonly [string, Readonly<Record<string, string | undefined>>, string[]][] = [
  [
    'missing files',
    {
      'exercise.yaml': undefined,
      'statement.mdx': undefined,
      'starter.ts': undefined,
      'solution.ts': undefined,
    },
    [
      'exercise.yaml Missing file of an exercise: An exercise has exercise.yaml: its title, checks, hints and wrong answers.',
      'statement.mdx Missing file of an exercise: An exercise has statement.mdx: what a reader is asked to do.',
      'starter.ts Missing file of an exercise: An exercise has starter.ts: the program that a reader begins with.',
      'solution.ts Missing file of an exercise: An exercise has solution.ts: a program that passes all checks.',
    ],
  ],
  [
    'no wrong answers',
    { 'wrong/silent.ts': undefined, 'wrong/sequential.ts': undefined },
    [
      'exercise.yaml:12 Missing wrong answer: There is a hint for wrong/sequential.ts, and no such file. There are none.',
      'exercise.yaml:13 Missing wrong answer: There is a hint for wrong/silent.ts, and no such file. There are none.',
    ],
  ],
  [
    'stray files',
    { 'notes.txt': '', 'wrong/deep/er.ts': '', 'starter.recording.jsonl': '' },
    ['notes.txt', 'starter.recording.jsonl', 'wrong/deep/er.ts'].map(
      (file) =>
        `${file} Stray file in an exercise: An exercise holds exercise.yaml, statement.mdx, starter.ts, solution.ts, the recording of the solution, and wrong/NAME.ts.`,
    ),
  ],
  [
    'wrong answers and hints that do not match',
    { 'wrong/silent.ts': undefined, 'wrong/silence.ts': '' },
    [
      'exercise.yaml:13 Missing wrong answer: There is a hint for wrong/silent.ts, and no such file. There are "wrong/silence.ts" (nearest), "wrong/sequential.ts".',
      'wrong/silence.ts Wrong answer without a hint: exercise.yaml has no hint for silence under "wrong".',
    ],
  ],
  [
    'fields that are wrong',
    {
      'exercise.yaml': yaml
        .replace('minutes: 5', 'minutes: soon\nhint: one')
        .replace('overlap: wait', 'overlaps: wait')
        .replace('[Think., Both calls first.]', '[Think.]'),
    },
    [
      'exercise.yaml:3 Unusable exercise field: "minutes" cannot be "soon": it is not a whole number.',
      'exercise.yaml:6 Unusable exercise field: "hints" cannot be ["Think."]: it holds fewer than 2.',
      'exercise.yaml:11 Unknown exercise field: "overlaps" is not a field. There are "overlap" (nearest), "says", "prints", "neverPrints", "exit", "finishesAt", "finishesBy", "atMost", "calls", "startsAt", "stopsWithin", "nothingLeft".',
      'exercise.yaml:4 Unknown exercise field: "hint" is not a field. There are "hints" (nearest), "title", "lesson", "minutes", "project", "tips", "checks", "wrong".',
    ],
  ],
  [
    'a check with two kinds',
    { 'exercise.yaml': yaml.replace('overlap: wait', 'overlap: wait\n    exit: 0') },
    [
      'exercise.yaml:9 Unusable exercise field: "checks" cannot hold {"says":"waits for both at once","overlap":"wait","exit":0}: beside "says" it has exactly one of prints, neverPrints, exit, finishesAt, finishesBy, overlap, atMost, calls, startsAt, stopsWithin, nothingLeft.',
    ],
  ],
  [
    'a check of a function that the starter does not name',
    { 'exercise.yaml': yaml.replace('overlap: wait', 'overlap: waits') },
    [
      'exercise.yaml:9 Check of an unknown function: A check speaks of waits, and the starter does not: a reader would have to guess the name. Its async functions are "wait" (nearest).',
    ],
  ],
  [
    'a line of output that holds two, and times that go back',
    {
      'exercise.yaml': yaml
        .replace('prints: [done]', 'prints: ["one\\ntwo"]')
        .replace('overlap: wait', 'startsAt: { of: wait, ms: [0, 200, 100] }'),
    },
    [
      'exercise.yaml:8 Unusable exercise field: "checks.prints" cannot hold "one\\ntwo": it has a line break in it, and a line has none.',
      'exercise.yaml:10 Unusable exercise field: "checks.startsAt.ms" cannot be [0,200,100]: a time is less than the one before.',
    ],
  ],
  [
    'two wrong answers with one hint',
    { 'exercise.yaml': yaml.replace('silent: Print something.', 'silent: Both at once.') },
    [
      'exercise.yaml:13 Unusable exercise field: "wrong.silent" cannot be "Both at once.": it is the hint of "sequential" too.',
    ],
  ],
  [
    'an import that a page does not have, and a wrong directive',
    { 'starter.ts': "// @clock fast\nimport 'node:fs';\nexport const wait = 1;\n" },
    [
      'starter.ts:1 Unusable directive value: "@clock fast" cannot be read. The form is: @clock virtual or @clock real.',
      'starter.ts:2 Import that a page does not have: "node:fs" is imported; a program of an exercise also runs in a page, and has node:events, node:timers/promises, node:util there.',
    ],
  ],
];

test.each(cases)('%s are told', async (_, changes, found) => {
  expect(await findProblems(changes)).toEqual(found);
});
