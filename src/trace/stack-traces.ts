import type { Places, StackFrame } from './places.ts';

/** Node's own frames count too before they are left out, so its limit of 10 would hide the program's. */
const recordedFrames = 50;

/** Makes stacks show only the program's own frames, with paths relative to the snippets. */
export function installStackTraces(
  places: Places,
  toFrame: (frame: StackFrame) => StackFrame = (frame) => frame,
) {
  const prepareStackTrace = (error: Error, frames: readonly StackFrame[]) => {
    const own = frames
      .map(toFrame)
      .filter((frame) => places.isOwn(frame.getFileName()) || frame.isPromiseAll());
    const lines = own.map((frame) => `\n    at ${places.displayFrame(frame)}`);
    return `${headline(error)}${lines.join('')}`;
  };
  // Not by a flag: V8's flags are part of the key of Node's code cache, without which it starts much slower.
  Error.stackTraceLimit = recordedFrames;
  Object.defineProperty(Error, 'prepareStackTrace', {
    value: prepareStackTrace,
    writable: true,
    configurable: true,
    enumerable: false,
  });
}

function headline(error: Error): string {
  try {
    return Error.prototype.toString.call(error);
  } catch {
    return 'Error';
  }
}
