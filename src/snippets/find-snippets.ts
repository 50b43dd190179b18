import { readdir } from 'node:fs/promises';
import type { Project } from '../project.ts';
import { isSnippetPath, snippetExtension } from './snippet-path.ts';

/** The names of all snippets, `gather/fetch`, in alphabetical order. */
export async function findSnippets(project: Project): Promise<string[]> {
  const paths = await readdir(project.snippetsFolder, { recursive: true }).catch(() => []);
  return paths
    .map((relative) => relative.replaceAll('\\', '/'))
    .filter(isSnippetPath)
    .map((relative) => relative.slice(0, -snippetExtension.length))
    .sort();
}
