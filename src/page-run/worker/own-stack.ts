import type { CalledFrom, StackFrame } from '../../trace/index.ts';

interface V8Error {
  prepareStackTrace?: ((error: Error, frames: readonly StackFrame[]) => unknown) | undefined;
  stackTraceLimit?: number;
}

// Kept from before the program runs, which may replace any of them.
const ErrorConstructor = Error as ErrorConstructor & V8Error;
const { captureStackTrace } = ErrorConstructor;

/** A place in the text of a stack, as every browser writes it. */
const placePattern = /((?:blob|https?|file):[^\s()]+):(\d+):\d+/g;

/** The calls that are under way, the innermost first: V8 hands them over, from others they are read from a text. */
export function getCallSites(limit: number): CalledFrom[] {
  const error: { stack?: unknown } = new ErrorConstructor();
  if (typeof captureStackTrace !== 'function') return parseStack(String(error.stack));
  const { prepareStackTrace, stackTraceLimit } = ErrorConstructor;
  const holder: { stack?: unknown } = {};
  try {
    ErrorConstructor.stackTraceLimit = limit;
    ErrorConstructor.prepareStackTrace = (_error, frames) => frames;
    captureStackTrace(holder);
    const frames = holder.stack as readonly (StackFrame & { isAsync(): boolean })[];
    // A function that waits has not called what runs now.
    const called = frames.filter((frame) => !frame.isAsync());
    return called.map((frame) => ({
      scriptName: frame.getFileName() ?? '',
      lineNumber: frame.getLineNumber() ?? 0,
    }));
  } finally {
    ErrorConstructor.prepareStackTrace = prepareStackTrace;
    ErrorConstructor.stackTraceLimit = stackTraceLimit as number;
  }
}

function parseStack(stack: string): CalledFrom[] {
  return [...stack.matchAll(placePattern)].map(([, scriptName = '', line]) => ({
    scriptName,
    lineNumber: Number(line),
  }));
}
