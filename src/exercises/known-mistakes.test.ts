import { expect, test } from 'vitest';
import { findMistake, toFailed } from './known-mistakes.ts';

const mistakes = [
  { failed: [0], hint: 'In which order are they printed?' },
  { failed: [0, 2], hint: 'Is there an await missing?' },
];

test.each([
  { failed: [0], hint: 'In which order are they printed?' },
  { failed: [0, 2], hint: 'Is there an await missing?' },
  { failed: [2], hint: undefined },
  { failed: [], hint: undefined },
])('checks $failed earn the hint $hint', ({ failed, hint }) => {
  expect(findMistake(mistakes, failed)?.hint).toBe(hint);
});

test('the failed checks of a run are those with a finding', () => {
  expect(
    toFailed([{ says: 'a', finding: 'x' }, { says: 'b' }, { says: 'c', finding: 'y' }]),
  ).toEqual([0, 2]);
});
