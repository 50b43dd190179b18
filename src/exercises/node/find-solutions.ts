import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Project } from '../../project.ts';
import { toSnippetId } from '../../snippets/index.ts';

/** The snippet names of all solutions: the programs of exercises whose output a page shows, so that they are recorded. */
export async function findSolutions(project: Project): Promise<string[]> {
  const names = await readdir(project.exercisesFolder, { recursive: true }).catch(() => []);
  return names
    .filter((name) => /^[^\\/]+[\\/]solution\.ts$/.test(name))
    .map((name) => toSnippetId(project, path.join(project.exercisesFolder, name)))
    .filter((id) => id !== undefined)
    .sort();
}
