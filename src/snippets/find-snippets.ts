import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Project } from '../project.ts';
import { toSnippetId } from './snippet-path.ts';

/** The names of all snippets, `gather/fetch`, in alphabetical order. */
export async function findSnippets(project: Project): Promise<string[]> {
  const options = { recursive: true, withFileTypes: true } as const;
  const entries = await readdir(project.snippetsFolder, options).catch(() => []);
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => toSnippetId(project, path.join(entry.parentPath, entry.name)))
    .filter((id) => id !== undefined)
    .sort();
}
