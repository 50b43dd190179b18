import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Problem } from '../author-error.ts';
import { type Project, toShownPath } from '../project.ts';
import type { Snippet } from './read-snippet.ts';
import { toSnippetId } from './snippet-path.ts';

const codePattern = /\.[cm]?[jt]sx?$/;
const declarationPattern = /\.d\.[cm]?ts$/;

/** Files of code under `snippets/` that are no snippets, and that none of these, which are all, imports or reads. */
export async function findUnreadFiles(
  project: Project,
  snippets: readonly Snippet[],
): Promise<Problem[]> {
  const read = new Set(
    snippets.flatMap(({ graph }) => [...graph.modules.map(({ file }) => file), ...graph.fixtures]),
  );
  const names = await readdir(project.snippetsFolder, { recursive: true }).catch(() => []);
  return names
    .filter(
      (name) =>
        codePattern.test(name) && !declarationPattern.test(name) && !/(^|[\\/])[_.]/.test(name),
    )
    .map((name) => path.join(project.snippetsFolder, name))
    .filter((file) => toSnippetId(project, file) === undefined && !read.has(file))
    .sort()
    .map((file) => unreadFile(toShownPath(project, file)));
}

function unreadFile(file: string): Problem {
  return {
    title: 'File that nothing reads',
    where: { file },
    problem:
      'Snippets are the .ts files under snippets/; this is none of them, and none of them imports it.',
    fix: 'Make it a .ts file, import it, or put "_" before its name to keep it.',
  };
}
