import { readFile, readlink } from 'node:fs/promises';
import type { Problem } from '../author-error.ts';
import { type Project, toShownPath } from '../project.ts';

/**
 * A program's text, with line feeds only. A link to a program is none: Node would run the file that it leads to,
 * with other rights and other imports beside it.
 */
export async function readSource(project: Project, file: string): Promise<string | Problem> {
  const shownFile = toShownPath(project, file);
  const target = await readlink(file).catch(() => undefined);
  if (target !== undefined) return linkedSource(shownFile, target);
  try {
    return (await readFile(file, 'utf8')).replaceAll('\r\n', '\n');
  } catch (error) {
    return unreadableSource(shownFile, error as NodeJS.ErrnoException);
  }
}

function linkedSource(file: string, target: string): Problem {
  return {
    title: 'Snippet that is a link',
    where: { file },
    problem: `${file} is a symbolic link to "${target}"; a snippet is a file of its own.`,
    fix: 'Put the program itself in its place.',
  };
}

function unreadableSource(file: string, cause: NodeJS.ErrnoException): Problem {
  return {
    title: 'Unreadable snippet',
    where: { file },
    problem: `${file} cannot be read: ${cause.code}.`,
    fix: 'Make it a file that may be read, or remove it.',
    cause,
  };
}
