import { removeHelpers } from './remove-helpers.ts';
import { tracerName } from './tracer-name.ts';

const { getOwnPropertyDescriptor, defineProperty } = Object;

/** What V8 calls the value of an await in its messages. */
const awaited = '(intermediate value)';

const helperPattern = new RegExp(`${tracerName}\\.(?:resume|iterate)`);
const words: Words = [
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
  const named = replaceWords(message, words);
  // `node:assert` quotes the source of the call.
  redefine(error, [...words, [named, helperPattern.test(named) ? removeHelpers(named) : named]]);
}

type Words = readonly (readonly [instrumented: string, plain: string])[];

/** Changes words of an error's message, and of its stack, which repeats it. */
export function redefine(error: object, changes: Words): void {
  for (const name of ['message', 'stack']) {
    const text = (error as Readonly<Record<string, unknown>>)[name];
    if (typeof text !== 'string') continue;
    const value = replaceWords(text, changes);
    defineProperty(error, name, { value, writable: true, configurable: true, enumerable: false });
  }
}

const replaceWords = (text: string, changes: Words): string =>
  changes.reduce((mended, [from, to]) => mended.replaceAll(from, to), text);
