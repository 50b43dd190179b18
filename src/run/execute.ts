import { spawn } from 'node:child_process';
import { open } from 'node:fs/promises';
import path from 'node:path';
import type { Project } from '../project.ts';
import { shownMachine } from '../shown-machine/index.ts';
import type { Snippet } from '../snippets/index.ts';
import type { TraceEvent } from '../trace/index.ts';
import { collect } from './collect.ts';
import { type RunFiles, toFlags } from './flags.ts';
import type { Limits } from './limits.ts';
import { watchMemory } from './memory-watch.ts';
import type { ProcessGroups } from './process-groups.ts';
import type { ProcessEnd } from './read-events.ts';

/** What all runs of a project share. */
export interface Host {
  readonly project: Project;
  readonly groups: ProcessGroups;
}

/** Starts a snippet's process, and sees it to its end within its limits. Nothing of it is left afterwards. */
export async function execute(
  { project, groups }: Host,
  snippet: Snippet,
  limits: Limits,
  files: RunFiles,
  onEvent: (event: TraceEvent) => void,
): Promise<ProcessEnd & { readonly channel: string }> {
  const { directives } = snippet;
  const stdin =
    directives.stdin && (await open(path.resolve(path.dirname(snippet.file), directives.stdin)));
  const child = spawn(
    process.execPath,
    [...toFlags(project, snippet, limits, files), snippet.file, ...directives.argv],
    {
      cwd: files.workFolder,
      env: {
        ...shownMachine.environment,
        UV_THREADPOOL_SIZE: '1',
        TMPDIR: files.workFolder,
        AWAITED_PROGRAM: files.programFile,
        ...directives.env,
      },
      stdio: [stdin ? stdin.fd : 'ignore', 'pipe', 'pipe', 'pipe'],
      // A process group of its own, so that all of it can be ended at once.
      detached: true,
    },
  );
  const pid = child.pid ?? 0;
  const killAll = () => groups.kill(pid);
  groups.add(pid);

  let limit: ProcessEnd['limit'];
  const stopAt = (name: 'real time' | 'memory', allowed: string) => {
    limit ??= { limit: name, allowed };
    killAll();
  };
  const timer = setTimeout(
    () => stopAt('real time', `${limits.realTimeMs / 1000} s`),
    limits.realTimeMs,
  );
  const allowedMemory = `${limits.memoryBytes / 1024 ** 2} MiB`;
  const stopWatching = watchMemory(pid, limits.memoryBytes, () => stopAt('memory', allowedMemory));

  const [, rawOut, rawErr, events] = child.stdio;
  const channel = collect(events as NodeJS.ReadableStream, Infinity, () => {}, onEvent);
  const overflow = () => killAll();
  const rawStdout = collect(rawOut as NodeJS.ReadableStream, limits.outputBytes, overflow);
  const rawStderr = collect(rawErr as NodeJS.ReadableStream, limits.outputBytes, overflow);

  try {
    const { code, signal } = await new Promise<{ code: number | null; signal: string | null }>(
      (resolve, reject) => {
        child.once('error', reject);
        // What the program left running would hold the pipes open.
        child.once('exit', killAll);
        child.once('close', (code, signal) => resolve({ code, signal }));
      },
    );
    return {
      code,
      signal,
      allowedMemory,
      rawStdout: rawStdout(),
      rawStderr: rawStderr(),
      channel: channel(),
      ...(limit && { limit }),
    };
  } finally {
    clearTimeout(timer);
    stopWatching();
    groups.remove(pid);
    if (stdin) await stdin.close();
  }
}
