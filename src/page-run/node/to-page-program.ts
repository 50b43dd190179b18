import path from 'node:path';
import type { Project } from '../../project.ts';
import { baseFolder, defaultLimits } from '../../run/index.ts';
import type { Snippet } from '../../snippets/index.ts';
import type { PageProgram } from '../page-program.ts';

/** A snippet as a page runs it: the same files and inputs as in CI. */
export function toPageProgram(project: Project, snippet: Snippet): PageProgram {
  const { graph, directives } = snippet;
  const folder = baseFolder(project, snippet);
  const toName = (file: string) => path.relative(folder, file).split(path.sep).join('/');
  const { realTimeMs, virtualTimeMs, outputBytes, events } = defaultLimits;
  return {
    entry: toName(snippet.file),
    files: Object.fromEntries(graph.modules.map(({ file, source }) => [toName(file), source])),
    imports: Object.fromEntries(
      graph.modules.map(({ file, imports }) => [
        toName(file),
        Object.fromEntries(
          Object.entries(imports).map(([specifier, target]) => [specifier, toName(target)]),
        ),
      ]),
    ),
    argv: directives.argv,
    env: directives.env,
    elide: directives.elide.map(({ source }) => source),
    limits: { realTimeMs, virtualTimeMs, outputBytes, events },
  };
}
