import { expect, test } from 'vitest';
import { mendMessage } from './mend-message.ts';

test.each([
  ['__awaited.resume(...).foo is not a function', '(intermediate value).foo is not a function'],
  [
    '__awaited.resume is not a function or its return value is not iterable',
    '(intermediate value) is not iterable',
  ],
  [
    '__awaited.iterate(...) is not a function or its return value is not async iterable',
    '(intermediate value) is not async iterable',
  ],
  ['q.a is not iterable', 'q.a is not iterable'],
])('%s', (instrumented, plain) => {
  const error = new TypeError(instrumented);
  mendMessage(error);
  expect(error.message).toBe(plain);
  expect(error.stack?.split('\n')[0]).toBe(`TypeError: ${plain}`);
  expect(Object.keys(error)).toEqual([]);
});

test.each([undefined, null, 'text', {}, { message: 5 }])('%j is left as it is', (value) => {
  const before = structuredClone(value);
  mendMessage(value);
  expect(value).toEqual(before);
});
