import { expect, test } from 'vitest';
import { mendHead } from './mend-head.ts';

const head = {
  instrumented: 'q.take is not a function',
  plain: 'q.take(...) is not a function or its return value is not async iterable',
  fromLine: 3,
  toLine: 4,
};

/** An error as V8 makes it, thrown at a line. */
function toError(message: string, line: number, Kind: ErrorConstructor = TypeError): Error {
  const error = new Kind(message);
  error.stack = `${Kind.name}: ${message}\n    at work (file:///a.ts:${line}:9)\n    at file:///a.ts:9:1`;
  return error;
}

test.each([3, 4])(
  'an error of the head, in line %d, gets the words of the plain program',
  (line) => {
    const error = toError(head.instrumented, line);
    mendHead(error, head);
    expect(error.message).toBe(head.plain);
    expect(error.stack).toMatch(/^TypeError: q\.take\(\.\.\.\) is not .* iterable\n {4}at work/);
  },
);

test.each([
  ['the same words from another line', toError(head.instrumented, 5)],
  ['other words', toError('q.put is not a function', 3)],
  ['another kind of error', toError(head.instrumented, 3, RangeError as ErrorConstructor)],
])('%s stay as they are', (_, error) => {
  const { message, stack } = error;
  mendHead(error, head);
  expect([error.message, error.stack]).toEqual([message, stack]);
});

test('what is no error, or comes from outside of a head, is left alone', () => {
  const error = toError(head.instrumented, 3);
  mendHead(error, undefined);
  mendHead('q.take is not a function', head);
  mendHead(undefined, head);
  expect(error.message).toBe(head.instrumented);
});
