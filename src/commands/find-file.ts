import { realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { UsageError } from './usage-error.ts';

const programExtensions = ['.ts', '.mts', '.cts', '.js', '.mjs', '.cjs'];

/** The file that was given on the command line, from where the command was typed. Of a link, it is where that leads. */
export function findFile(given: string): string {
  const file = path.resolve(process.env.INIT_CWD ?? process.cwd(), given);
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) {
    throw new UsageError(`There is no file ${given}.`);
  }
  return realpathSync(file);
}

/** The program that was given on the command line: TypeScript or JavaScript. */
export function findProgram(given: string): string {
  const file = findFile(given);
  if (programExtensions.includes(path.extname(file))) return file;
  throw new UsageError(
    `${given} is no program that runs here; its name would end in one of ${programExtensions.join(', ')}.`,
  );
}
