import path from 'node:path';
import type { Project } from '../project.ts';
import type { Snippet } from '../snippets/index.ts';
import type { Limits } from './limits.ts';

/** The files of one run: what it loads first, where it works, what it is told. */
export interface RunFiles {
  readonly bundleFile: string;
  readonly workFolder: string;
  readonly programFile: string;
}

/** What Node is started with: what the program may read, write and reach, and how much memory it has. */
export function toFlags(
  project: Project,
  { directives, graph, file }: Snippet,
  limits: Limits,
  files: RunFiles,
): string[] {
  const isOutside = !file.startsWith(project.snippetsFolder + path.sep);
  const readable = [
    files.bundleFile,
    files.programFile,
    files.workFolder,
    ...graph.fixtures,
    ...(isOutside ? [path.dirname(file)] : []),
    ...(graph.packages.length > 0 ? [path.join(project.root, 'node_modules')] : []),
  ];
  return [
    '--permission',
    ...readable.map((folder) => `--allow-fs-read=${folder}`),
    `--allow-fs-write=${files.workFolder}`,
    ...(directives.network === 'loopback' ? ['--allow-net'] : []),
    ...(directives.mayHaveChildren ? ['--allow-child-process'] : []),
    ...(directives.clock === 'real' ? ['--allow-worker'] : []),
    `--max-old-space-size=${limits.memoryBytes / 1024 ** 2}`,
    // As many on every machine, and sooner started than four.
    // Beware of V8's own flags: with them Node rejects its code cache and starts much slower.
    '--v8-pool-size=1',
    '--disable-warning=ExperimentalWarning',
    '--disable-warning=PERM0002',
    '--disable-warning=PERM0006',
    '--require',
    files.bundleFile,
  ];
}
