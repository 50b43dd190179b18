import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { createProject } from '../../project.ts';
import { readSnippet } from '../../snippets/index.ts';
import type { TraceEvent } from '../../trace/index.ts';
import { createRunner, type RunOptions } from '../run-snippet.ts';

/** A run as tests look at it. */
export interface TestRun {
  readonly events: readonly TraceEvent[];
  /** What went to standard output, and to standard error. */
  readonly stdout: string;
  readonly stderr: string;
  /** The exit code, or the signal that ended the process. */
  readonly exit: number | string | undefined;
  /** Processes of the run that are still there after it. */
  readonly survivors: readonly string[];
  readonly find: <K extends TraceEvent['kind']>(
    kind: K,
  ) => Extract<TraceEvent, { kind: K }> | undefined;
}

const cacheFolder = path.resolve(import.meta.dirname, '../../../node_modules/.cache/awaited');

/** Runs programs given as text, in projects that last as long as one call. */
export async function runSource(
  source: string,
  options: RunOptions & { files?: Readonly<Record<string, string>> } = {},
): Promise<TestRun> {
  return inFolder({ 'snippets/main.ts': source, ...options.files }, async (root) => {
    const project = { ...createProject(root), cacheFolder };
    const snippet = await readSnippet(project, path.join(project.snippetsFolder, 'main.ts'));
    const { events } = await createRunner(project).run(snippet, options);
    return { ...toTestRun(events), survivors: await findProcesses(root) };
  });
}

/** Runs the same text on Node as it is, in real time. */
export async function runOnNode(
  source: string,
): Promise<{ stdout: string; exit: number | string }> {
  return inFolder({ 'main.ts': source, 'package.json': '{"type":"module"}' }, async (root) => {
    const child = spawn(process.execPath, ['main.ts'], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'ignore'],
      env: { TZ: 'UTC' },
    });
    let stdout = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    const exit = await new Promise<number | string>((resolve) => {
      child.once('close', (code, signal) => resolve(code ?? signal ?? 'unknown'));
    });
    return { stdout, exit };
  });
}

async function inFolder<T>(
  files: Readonly<Record<string, string>>,
  use: (root: string) => Promise<T>,
): Promise<T> {
  const root = await mkdtemp(path.join(os.tmpdir(), 'awaited-test-'));
  try {
    for (const [name, text] of Object.entries(files)) {
      await mkdir(path.dirname(path.join(root, name)), { recursive: true });
      await writeFile(path.join(root, name), text);
    }
    return await use(root);
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

/** Command lines that name a folder, where `/proc` tells them. */
async function findProcesses(folder: string): Promise<string[]> {
  const pids = (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name));
  const read = (pid: string) => readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
  return (await Promise.all(pids.map(read))).filter((commandLine) => commandLine.includes(folder));
}

function toTestRun(events: readonly TraceEvent[]): Omit<TestRun, 'survivors'> {
  const text = (kind: 'stdout' | 'stderr') =>
    events.map((event) => (event.kind === kind ? event.text : '')).join('');
  const find: TestRun['find'] = (kind) => events.find((event) => event.kind === kind) as never;
  const exit = find('exit');
  return {
    events,
    stdout: text('stdout'),
    stderr: text('stderr'),
    exit: exit?.code ?? exit?.signal,
    find,
  };
}
