import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Project } from '../../project.ts';
import { toSnippetId } from '../../snippets/index.ts';

/** The snippet names of all solutions: the programs of exercises whose output a page shows, so that they are recorded. */
export async function findSolutions(project: Project): Promise<string[]> {
  const names = await readdir(project.exercisesFolder, { recursive: true }).catch(() => []);
  return names
    .map((name) => path.join(project.exercisesFolder, name))
    .filter((file) => isSolution(project, file))
    .map((file) => toSnippetId(project, file))
    .filter((id) => id !== undefined)
    .sort();
}

export function isSolution({ exercisesFolder }: Project, file: string): boolean {
  const [folder = '', name, ...rest] = path.relative(exercisesFolder, file).split(path.sep);
  return folder !== '..' && name === 'solution.ts' && rest.length === 0;
}
