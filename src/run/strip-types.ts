import { stripTypeScriptTypes } from 'node:module';
import { AuthorError } from '../author-error.ts';

/**
 * Blanks out the types of a TypeScript source, keeping every line and column.
 * @throws AuthorError at the line that is not TypeScript, or whose TypeScript is more than types.
 */
export function stripTypes(source: string, shownFile: string): string {
  try {
    return withoutWarning(() => stripTypeScriptTypes(source));
  } catch (error) {
    throw new AuthorError(explain(error as NodeJS.ErrnoException, shownFile));
  }
}

/** Node calls this function experimental at its first use; an author need not hear that. */
function withoutWarning<T>(action: () => T): T {
  const { emitWarning } = process;
  process.emitWarning = () => {};
  try {
    return action();
  } finally {
    process.emitWarning = emitWarning;
  }
}

/** Node's error begins with `NAME:LINE`, an excerpt, and a mark under the column. */
function explain(error: NodeJS.ErrnoException, shownFile: string) {
  const stack = error.stack ?? '';
  const line = Number(/^.*?:(\d+)$/m.exec(stack)?.[1] ?? 1);
  const column = (/^( *)\^+$/m.exec(stack)?.[1]?.length ?? 0) + 1;
  const isSyntax = error.code === 'ERR_INVALID_TYPESCRIPT_SYNTAX';
  return {
    title: isSyntax ? 'Syntax error' : 'TypeScript that is more than types',
    where: { file: shownFile, line, column },
    problem: isSyntax
      ? `${error.message}.`
      : `${error.message}. Enums, namespaces, parameter properties and angle-bracket assertions generate code.`,
    fix: isSyntax
      ? 'Correct the line.'
      : 'Write it in JavaScript with types: a const object, a module, a field, "as".',
    cause: error,
  };
}
