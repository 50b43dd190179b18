import { expect, test } from 'vitest';
import { fn, module } from '../../timeline/testing/programs.ts';
import { simulate } from '../../timeline/testing/simulate.ts';
import type { Exercise } from '../exercise-schema.ts';
import { compareSides } from './compare-sides.ts';

const wait = (ms: number) => fn('wait', [String(ms)], { sleep: ms });
const runs = {
  right: simulate(module({ all: [wait(10), wait(20)] }, { print: 'done' })),
  inTurn: simulate(module({ call: wait(10) }, { call: wait(20) }, { print: 'done' })),
  silent: simulate(module({ all: [wait(10), wait(20)] })),
  empty: simulate(module()),
};

const exercise: Exercise = {
  title: 'Two waits',
  lesson: 'waits',
  minutes: 5,
  tips: [],
  hints: [],
  checks: [
    { says: 'prints "done"', prints: ['done'] },
    { says: 'waits for both at once', overlap: 'wait' },
  ],
  wrong: { sequential: 'Both at once.', silent: 'Print something.' },
};

type Name = keyof typeof runs;

function prove(starter: Name, solution: Name, sequential: Name, silent: Name) {
  const programs = { starter, solution, 'wrong/sequential': sequential, 'wrong/silent': silent };
  const sides = Object.entries(programs).map(([name, run]) => ({
    name,
    recording: runs[run],
    problems: [],
  }));
  return compareSides({ shownFile: 'waits/exercise.yaml' }, exercise, sides).flatMap(
    ({ claim, problems }) =>
      problems.map(({ where, problem }) => `${claim}. ${where.file}: ${problem}`),
  );
}

test('an exercise that holds from every side has no problem', () => {
  expect(prove('empty', 'right', 'inTurn', 'silent')).toEqual([]);
});

test.each([
  {
    says: 'a starter that passes',
    sides: ['right', 'right', 'inTurn', 'silent'],
    found: [
      'the starter fails. waits/starter.ts: This program should fail, and passes all 2 checks.',
    ],
  },
  {
    says: 'a solution that fails',
    sides: ['empty', 'inTurn', 'inTurn', 'silent'],
    found: [
      'the solution passes. waits/solution.ts: "waits for both at once" does not hold: wait(20) starts at 10 ms, when wait(10) is done: they do not overlap.',
    ],
  },
  {
    says: 'a wrong answer that passes',
    sides: ['empty', 'right', 'inTurn', 'right'],
    found: [
      'the wrong answer silent fails, and earns its own hint. waits/wrong/silent.ts: This program should fail, and passes all 2 checks.',
    ],
  },
  {
    says: 'two wrong answers that fail the same checks',
    sides: ['empty', 'right', 'silent', 'silent'],
    found: [
      'the wrong answer silent fails, and earns its own hint. waits/wrong/silent.ts: It fails the same checks as wrong/sequential: "prints "done"". A reader would get the other hint.',
    ],
  },
] as const)('$says is told', ({ sides: [starter, solution, sequential, silent], found }) => {
  expect(prove(starter, solution, sequential, silent)).toEqual(found);
});
