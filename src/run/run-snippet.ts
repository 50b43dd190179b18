import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { failOn } from '../author-error.ts';
import type { Project } from '../project.ts';
import type { Snippet } from '../snippets/index.ts';
import { mapText, type TraceEvent } from '../trace/index.ts';
import { buildChildBundle } from './child-bundle.ts';
import { createElision } from './elision.ts';
import { execute } from './execute.ts';
import { defaultLimits, type Limits } from './limits.ts';
import { createPathHider, createPathShortener } from './path-hider.ts';
import { baseFolder, prepareProgram } from './prepare-program.ts';
import { createProcessGroups } from './process-groups.ts';
import { readEvents } from './read-events.ts';

/** One execution of a snippet. */
export interface Run {
  readonly events: readonly TraceEvent[];
  /** What Node itself printed on the way out: an uncaught error with its source line. */
  readonly rawStderr: string;
}

export interface RunOptions {
  readonly limits?: Partial<Limits>;
  /** Whether the recording says what tasks do (it does). */
  readonly isTraced?: boolean;
  /** Called for each event as it is reported, before the run has ended. */
  readonly onEvent?: (event: TraceEvent) => void;
}

export type Runner = ReturnType<typeof createRunner>;

/** The Node that runs snippets: the one that runs this. */
export const runtimeVersion = process.versions.node;

/** Runs snippets of a project, each in a process of its own. */
export function createRunner(project: Project) {
  const groups = createProcessGroups();
  let bundle: Promise<string> | undefined;

  return {
    /**
     * @throws AuthorError when the program cannot be prepared (a syntax error, TypeScript that is more than types),
     * or its output cannot be elided in time.
     */
    async run(snippet: Snippet, options: RunOptions = {}): Promise<Run> {
      const limits = {
        ...defaultLimits,
        realTimeMs: snippet.directives.timeoutMs,
        ...options.limits,
      };
      const program = prepareProgram(project, snippet, limits, options.isTraced ?? true);
      bundle ??= buildChildBundle(project.cacheFolder);
      const bundleFile = await bundle;
      const scratch = await realpath(await mkdtemp(path.join(os.tmpdir(), 'awaited-')));
      try {
        const workFolder = path.join(scratch, 'work');
        const programFile = path.join(scratch, 'program.json');
        await Promise.all([mkdir(workFolder), writeFile(programFile, JSON.stringify(program))]);
        const folders = [workFolder, baseFolder(project, snippet), project.root] as const;
        const hidePaths = createPathHider(...folders);
        const shortenPaths = createPathShortener(...folders);
        const elision = createElision(snippet, limits.realTimeMs);
        const clean = (event: TraceEvent) =>
          mapText(event, (text) => elision.elide(hidePaths(text)));
        const files = { bundleFile, workFolder, programFile };
        const end = await execute({ project, groups }, snippet, limits, files, (event) =>
          options.onEvent?.(clean(event)),
        );
        const toPlace = (url: string, line: number) =>
          url === program.entry
            ? { line }
            : { line, file: path.relative(path.dirname(snippet.file), fileURLToPath(url)) };
        const events = readEvents(end.channel, end, toPlace).map(clean);
        failOn(elision.problems());
        return { events, rawStderr: shortenPaths(end.rawStderr) };
      } finally {
        await rm(scratch, { recursive: true, force: true });
      }
    },
  };
}
