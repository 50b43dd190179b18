import { statSync } from 'node:fs';
import path from 'node:path';
import type { Problem } from '../author-error.ts';
import { type Project, toShownPath } from '../project.ts';
import { toSnippetId } from './snippet-path.ts';

/** What is wrong with the file that `@stdin` names; `source` is the snippet's, to find the line. */
export function checkStdin(
  project: Project,
  snippetFile: string,
  source: string,
  stdin: string,
): Problem[] {
  const file = path.resolve(path.dirname(snippetFile), stdin);
  const isSnippet = toSnippetId(project, snippetFile) !== undefined;
  const isStray = isSnippet && !file.startsWith(project.snippetsFolder + path.sep);
  if (!isStray && statSync(file, { throwIfNoEntry: false })?.isFile()) return [];
  const line = source.split('\n').findIndex((text) => text.includes('@stdin')) + 1;
  return [
    {
      title: isStray ? 'Input leaves the snippets folder' : 'Missing input',
      where: { file: toShownPath(project, snippetFile), line },
      problem: isStray
        ? `"@stdin ${stdin}" leads out of ${toShownPath(project, project.snippetsFolder)}/.`
        : `"@stdin ${stdin}" names a file that is not there.`,
      fix: isStray
        ? 'Put the file beside the snippet.'
        : `Create ${toShownPath(project, file)}, or correct the name.`,
    },
  ];
}
