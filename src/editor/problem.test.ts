import { EditorState } from '@codemirror/state';
import { expect, test } from 'vitest';
import { setProblem, shownProblem } from './problem.ts';

const shown = { line: 2, column: 2, message: 'no' };
const state = EditorState.create({ doc: 'ab\ncde\nf', extensions: shownProblem }).update({
  effects: setProblem.of(shown),
}).state;

test.each([
  ['a line is put above', { from: 0, insert: 'x\n' }, { ...shown, line: 3 }],
  ['the line above is changed', { from: 1, insert: 'x' }, shown],
  ['the line below is changed', { from: 7, insert: 'x' }, shown],
  ['its line is changed', { from: 4, insert: 'x' }, undefined],
  ['its line is removed', { from: 2, to: 6 }, undefined],
])('when %s, the problem is %2$j', (_, changes, expected) => {
  expect(state.update({ changes }).state.field(shownProblem)).toEqual(expected);
});

test('a problem takes the place of the one before, and can be taken away', () => {
  const other = { line: 1, message: 'other' };
  const next = state.update({ effects: setProblem.of(other) }).state;
  expect(next.field(shownProblem)).toEqual(other);
  expect(
    next.update({ effects: setProblem.of(undefined) }).state.field(shownProblem),
  ).toBeUndefined();
});
