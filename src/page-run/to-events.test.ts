import { expect, test } from 'vitest';
import { toEvents } from './to-events.ts';

const printed = { at: 0, kind: 'stdout', text: 'a\n' };

test('events come through as they are', () => {
  const events = [
    { at: 0, kind: 'call', task: 1, name: 'module' },
    { at: 0, kind: 'await', task: 1, on: 'sleep(1)', line: 2 },
    printed,
    { at: 1, kind: 'exit', code: 0 },
  ];
  expect(toEvents(events)).toEqual(events);
});

test.each([
  ['no list', { 0: printed }],
  ['nothing', undefined],
  ['a text', ['stdout']],
  ['null', [null]],
  ['an unknown kind', [{ ...printed, kind: 'html' }]],
  ['a kind of every object', [{ ...printed, kind: 'toString' }]],
  ['no time', [{ kind: 'stdout', text: 'a' }]],
  ['a time that is no number', [{ ...printed, at: '0' }]],
  ['an endless time', [{ ...printed, at: Number.POSITIVE_INFINITY }]],
  ['a text that is none', [{ ...printed, text: { toString: 'a' } }]],
  ['a task that is no number', [{ at: 0, kind: 'resume', task: '1' }]],
])('%s is left out', (_, values) => {
  expect(toEvents(values)).toEqual([]);
});

test('what is wrong does not take the rest with it', () => {
  expect(toEvents([null, printed, 1])).toEqual([printed]);
});
