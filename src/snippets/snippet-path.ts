import path from 'node:path';
import type { Project } from '../project.ts';

/** What ends a snippet's file name. */
export const snippetExtension = '.ts';

const idPattern = /^[\w-]+(?:\/[\w-]+)*$/;

/**
 * The file of the snippet that a page names, such as `gather/fetch`.
 * Gives `undefined` for a name that is not one: with dots, an extension, or a way out of the folder.
 */
export function toSnippetFile(project: Project, id: string): string | undefined {
  return idPattern.test(id)
    ? path.join(project.snippetsFolder, ...id.split('/')) + snippetExtension
    : undefined;
}

/** The name of a snippet, `gather/fetch`, or `undefined` for a file that is not under `snippets/`. */
export function toSnippetId(project: Project, file: string): string | undefined {
  const relative = path.relative(project.snippetsFolder, file).split(path.sep).join('/');
  if (relative.startsWith('..') || path.isAbsolute(relative)) return undefined;
  return isSnippetPath(relative) ? relative.slice(0, -snippetExtension.length) : undefined;
}

/** A file or folder whose name starts with `_` holds modules for snippets, not snippets. */
export function isSnippetPath(relative: string): boolean {
  return (
    relative.endsWith(snippetExtension) &&
    !relative.endsWith('.d.ts') &&
    !/(^|\/)[_.]/.test(relative)
  );
}
