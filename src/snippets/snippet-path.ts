import path from 'node:path';
import { type Project, toShownPath } from '../project.ts';

/** What ends a snippet's file name. */
const snippetExtension = '.ts';

/**
 * The file of the snippet that a page names, such as `gather/fetch`, or `content/exercises/gather/solution` for
 * a program of an exercise. Gives `undefined` for what cannot be a snippet's name, such as a way out of the folder.
 */
export function toSnippetFile(project: Project, id: string): string | undefined {
  const parts = id.split('/');
  if (parts.includes('') || id.includes('\\') || !isSnippetPath(id + snippetExtension))
    return undefined;
  const isOfExercise = id.startsWith(exercisesPrefix(project));
  const folder = isOfExercise ? project.root : project.snippetsFolder;
  return path.join(folder, ...parts) + snippetExtension;
}

/**
 * The name of a snippet, `gather/fetch`, or of a program of an exercise; `undefined` for a file that is neither
 * under `snippets/` nor under `content/exercises/`.
 */
export function toSnippetId(project: Project, file: string): string | undefined {
  const shown = toShownPath(project, file);
  const relative = shown.startsWith(exercisesPrefix(project))
    ? shown
    : path.relative(project.snippetsFolder, file).split(path.sep).join('/');
  if (relative.startsWith('..') || path.isAbsolute(relative)) return undefined;
  return isSnippetPath(relative) ? relative.slice(0, -snippetExtension.length) : undefined;
}

const exercisesPrefix = (project: Project) => `${toShownPath(project, project.exercisesFolder)}/`;

/** A file or folder whose name starts with `_` holds modules for snippets, not snippets. */
export function isSnippetPath(relative: string): boolean {
  return (
    relative.endsWith(snippetExtension) &&
    !relative.endsWith('.d.ts') &&
    !/(^|\/)[_.]/.test(relative)
  );
}
