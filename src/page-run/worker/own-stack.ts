import type { CalledFrom, StackFrame } from '../../trace/index.ts';

// Kept from before the program runs, which may replace any of them.
const ErrorConstructor = Error;
const { captureStackTrace } = ErrorConstructor;
const { apply, defineProperty, deleteProperty, getOwnPropertyDescriptor } = Reflect;
const { isArray } = Array;

/** A place in the text of a stack, as every browser writes it. */
const placePattern = /((?:blob|https?|file):[^\s()]+):(\d+):\d+/g;

/** The calls that are under way, the innermost first: V8 hands them over, from others they are read from a text. */
export function getCallSites(limit: number): CalledFrom[] {
  const error: { stack?: unknown } = new ErrorConstructor();
  if (typeof captureStackTrace !== 'function') return parseStack(String(error.stack));
  const prepare = exchange('prepareStackTrace', toValue(toFrames));
  const limited = exchange('stackTraceLimit', toValue(limit));
  const holder: { stack?: unknown } = {};
  apply(captureStackTrace, ErrorConstructor, [holder]);
  const { stack } = holder;
  exchange('stackTraceLimit', limited);
  exchange('prepareStackTrace', prepare);
  return isArray(stack) ? toCalled(stack) : [];
}

const toFrames = (_error: Error, frames: readonly StackFrame[]) => frames;
const toValue = (value: unknown) => ({ value, configurable: true, writable: true });

/** Puts another property in place of one of `Error`, however the program has made that, and gives what stood there. */
function exchange(name: string, other: PropertyDescriptor | undefined) {
  const before = getOwnPropertyDescriptor(ErrorConstructor, name);
  if (other) defineProperty(ErrorConstructor, name, other);
  else deleteProperty(ErrorConstructor, name);
  return before;
}

/** By index: the program may have changed how arrays are iterated. */
function toCalled(frames: readonly (StackFrame & { isAsync(): boolean })[]): CalledFrom[] {
  const called: CalledFrom[] = [];
  for (let i = 0; i < frames.length; i++) {
    const frame = frames[i];
    // A function that waits has not called what runs now.
    if (!frame || frame.isAsync()) continue;
    called[called.length] = {
      scriptName: frame.getFileName() ?? '',
      lineNumber: frame.getLineNumber() ?? 0,
    };
  }
  return called;
}

function parseStack(stack: string): CalledFrom[] {
  return [...stack.matchAll(placePattern)].map(([, scriptName = '', line]) => ({
    scriptName,
    lineNumber: Number(line),
  }));
}
