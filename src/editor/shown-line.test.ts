import { EditorState } from '@codemirror/state';
import { expect, test } from 'vitest';
import { setShownLine, shownLine } from './shown-line.ts';

const start = EditorState.create({ doc: 'ab\ncde\nf', extensions: shownLine });
const show = (state: EditorState, line: number | undefined) =>
  state.update({ effects: setShownLine.of(line) }).state;

function findLit(state: EditorState): number[] {
  const lit: number[] = [];
  state.field(shownLine).between(0, state.doc.length, (from) => {
    lit.push(state.doc.lineAt(from).number);
  });
  return lit;
}

test.each([
  [1, [1]],
  [3, [3]],
  [0, []],
  [4, []],
  [undefined, []],
])('line %s lights up %j', (line, lit) => {
  expect(findLit(show(show(start, 2), line))).toEqual(lit);
});

test('no line is lit once the code is another', () => {
  const changed = show(start, 2).update({ changes: { from: 0, insert: 'x' } }).state;
  expect(findLit(changed)).toEqual([]);
});
