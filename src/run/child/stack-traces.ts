import type { Places } from './places.ts';

/** Makes stacks show only the program's own frames, with paths relative to the snippets. */
export function installStackTraces(places: Places) {
  const prepareStackTrace = (error: Error, frames: NodeJS.CallSite[]) => {
    const own = frames.filter((frame) => places.isOwn(frame.getFileName()) || frame.isPromiseAll());
    const lines = own.map((frame) => `\n    at ${places.displayFrame(frame)}`);
    return `${headline(error)}${lines.join('')}`;
  };
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
