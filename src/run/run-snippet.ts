import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, open, realpath, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Project } from '../project.ts';
import type { Snippet } from '../snippets/index.ts';
import type { TraceEvent } from '../trace/index.ts';
import { buildChildBundle } from './child-bundle.ts';
import { defaultLimits, type Limits } from './limits.ts';
import { watchMemory } from './memory-watch.ts';
import { baseFolder, prepareProgram } from './prepare-program.ts';
import { type ProcessEnd, parseEvents, readEvents } from './read-events.ts';

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
  let bundle: Promise<string> | undefined;

  return {
    /** @throws AuthorError when the program cannot be prepared: a syntax error, TypeScript that is more than types. */
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
        const hidePaths = createPathHider(workFolder, baseFolder(project, snippet), project.root);
        const clean = (event: TraceEvent) =>
          mapText(event, (text) => elide(hidePaths(text), snippet.directives.elide));
        const files = { bundleFile, workFolder, programFile };
        const end = await execute(project, snippet, limits, files, (event) =>
          options.onEvent?.(clean(event)),
        );
        const toPlace = (url: string, line: number) =>
          url === program.entry
            ? { line }
            : { line, file: path.relative(path.dirname(snippet.file), fileURLToPath(url)) };
        return {
          events: readEvents(end.channel, end, toPlace).map(clean),
          rawStderr: hidePaths(end.rawStderr),
        };
      } finally {
        await rm(scratch, { recursive: true, force: true });
      }
    },
  };
}

interface Files {
  readonly bundleFile: string;
  readonly workFolder: string;
  readonly programFile: string;
}

async function execute(
  project: Project,
  snippet: Snippet,
  limits: Limits,
  files: Files,
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
        TZ: 'UTC',
        LC_ALL: 'en_US.UTF-8',
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
  const killAll = () => {
    try {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    } catch {
      // The group has already gone.
    }
  };

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
  const stopWatching = watchMemory(child.pid ?? 0, limits.memoryBytes, () =>
    stopAt('memory', allowedMemory),
  );

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
    if (stdin) await stdin.close();
  }
}

function toFlags(
  project: Project,
  { directives, graph, file }: Snippet,
  limits: Limits,
  files: Files,
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
    ...(directives.clock === 'real' ? ['--allow-worker'] : []),
    `--max-old-space-size=${limits.memoryBytes / 1024 ** 2}`,
    // As many on every machine, and sooner started than four.
    // Beware of V8's own flags: with them Node rejects its code cache and starts much slower.
    '--v8-pool-size=1',
    '--disable-warning=ExperimentalWarning',
    '--disable-warning=PERM0006',
    '--require',
    files.bundleFile,
  ];
}

/** Gathers a stream's text up to a limit; `onLine` gets each JSON line as it comes. */
function collect(
  stream: NodeJS.ReadableStream,
  maximum: number,
  onOverflow: () => void,
  onLine?: (event: TraceEvent) => void,
) {
  const chunks: Buffer[] = [];
  let size = 0;
  let rest = '';
  stream.on('data', (chunk: Buffer) => {
    size += chunk.length;
    if (size > maximum) return onOverflow();
    chunks.push(chunk);
    if (!onLine) return;
    const lines = (rest + chunk.toString()).split('\n');
    rest = lines.pop() ?? '';
    for (const event of parseEvents(lines)) onLine(event);
  });
  stream.on('error', () => {});
  return () => Buffer.concat(chunks).toString();
}

/** Replaces the paths of this machine by ones that are the same everywhere. */
function createPathHider(workFolder: string, base: string, root: string): (text: string) => string {
  const names: [string, string][] = [
    [path.dirname(workFolder) + path.sep + 'work', '/scratch'],
    [pathToFileURL(base).href, 'file:///snippets'],
    [base, '/snippets'],
    [root, '/project'],
  ];
  return (text) => names.reduce((hidden, [from, to]) => hidden.replaceAll(from, to), text);
}

function elide(text: string, patterns: readonly RegExp[]): string {
  return patterns.reduce((elided, pattern) => elided.replaceAll(pattern, '…'), text);
}

function mapText(event: TraceEvent, change: (text: string) => string): TraceEvent {
  if ('text' in event) return { ...event, text: change(event.text) };
  return event.kind === 'uncaught'
    ? { ...event, error: change(event.error), stack: change(event.stack) }
    : event;
}
