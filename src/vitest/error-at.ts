import type { Place } from '../author-error.ts';

/** An error that reporters show at the author's line, not at ours. */
export function errorAt(file: string, { line = 1, column = 1 }: Place, message: string): Error {
  const error = new Error(message);
  error.stack = `${error.name}: ${message}\n    at ${file}:${line}:${column}`;
  return error;
}
