import { expect, test } from 'vitest';
import { findAwaitedCall } from './awaited-call.ts';

test.each([
  ['queue.take()', 'queue.', 'take'],
  ['download("/a (1)", 2)', '', 'download'],
  ['this.#load(x)', 'this.', '#load'],
  ['Promise.all([a(), b()])', 'Promise.', 'all'],
  ['Promise.all([a(), b(), c(), d(…', 'Promise.', 'all'],
  ['отправить(1)', '', 'отправить'],
  ['a?.b(`)`)', 'a?.', 'b'],
])('%s is a call of %s%s', (on, receiver, name) => {
  expect(findAwaitedCall(on)).toEqual({ receiver, name });
});

test.each(['pending', 'load().catch(log)', 'load()()', 'a() ?? b()', '', '(', 'x(")'])(
  '"%s" is not one call',
  (on) => {
    expect(findAwaitedCall(on)).toBeUndefined();
  },
);
