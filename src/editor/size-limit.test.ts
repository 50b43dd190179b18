import { EditorState } from '@codemirror/state';
import { expect, test } from 'vitest';
import { limitSize, refusedBecause } from './size-limit.ts';

const begin = (doc: string) => EditorState.create({ doc, extensions: limitSize(2000) });
const insert = (state: EditorState, text: string) =>
  state.update({ changes: { from: 0, insert: text } }).state;

test('what fits is taken', () => {
  const state = insert(begin('a'), 'b'.repeat(1999));
  expect(state.doc.length).toBe(2000);
  expect(state.field(refusedBecause)).toBeUndefined();
});

test('what does not fit is refused in words, and the code stays', () => {
  const state = insert(begin('a'), 'b'.repeat(1_000_000));
  expect(state.doc.toString()).toBe('a');
  expect(state.field(refusedBecause)).toBe(
    'Not taken: with it the program would have 1,001 kB, and 2 kB are the most. Your code is as it was.',
  );
});

test('bytes are counted, not characters', () => {
  expect(insert(begin(''), '€'.repeat(667)).doc.length).toBe(0);
  expect(insert(begin(''), '€'.repeat(666)).doc.length).toBe(666);
});

test('the refusal is over with the next change', () => {
  const refused = insert(begin('a'), 'b'.repeat(2000));
  expect(insert(refused, 'c').field(refusedBecause)).toBeUndefined();
});

test('a text that is too long already can be made shorter', () => {
  const state = begin('a'.repeat(3000)).update({ changes: { from: 0, to: 1 } }).state;
  expect(state.doc.length).toBe(2999);
});
