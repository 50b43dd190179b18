import { tracerName } from './tracer-name.ts';

const { getOwnPropertyDescriptor, defineProperty } = Object;

/** What V8 calls the value of an await in its messages. */
const awaited = '(intermediate value)';

const helperPattern = new RegExp(`${tracerName}\\.(?:resume|iterate)`);
const words: readonly (readonly [instrumented: string, plain: string])[] = [
  [`${tracerName}.resume is not a function or its return value`, awaited],
  [`${tracerName}.iterate(...) is not a function or its return value`, awaited],
  [`${tracerName}.resume(...)`, awaited],
];

/**
 * V8 names what is called, or taken apart, in the words of the source; in instrumented source that is a helper.
 * Gives the message, and the stack where it repeats it, the words that V8 has for the plain program.
 */
export function mendMessage(error: unknown): void {
  if (typeof error !== 'object' || error === null) return;
  const message = getOwnPropertyDescriptor(error, 'message')?.value;
  if (typeof message !== 'string' || !helperPattern.test(message)) return;
  redefine(error, 'message', message);
  const { stack } = error as Error;
  if (typeof stack === 'string') redefine(error, 'stack', stack);
}

function redefine(error: object, name: string, text: string) {
  const value = words.reduce((mended, [from, to]) => mended.replaceAll(from, to), text);
  defineProperty(error, name, { value, writable: true, configurable: true, enumerable: false });
}
