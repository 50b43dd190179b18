import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Snippet } from '../../src/snippets/index.ts';

const tsx = path.resolve(import.meta.dirname, '../../node_modules/tsx/dist/cli.mjs');

/** What a reader sees who runs the file by hand, in real time. */
export async function runWithTsx({
  file,
  directives,
}: Snippet): Promise<{ stdout: string; exit: number | null }> {
  const cwd = await mkdtemp(path.join(os.tmpdir(), 'awaited-tsx-'));
  const child = spawn(process.execPath, [tsx, file, ...directives.argv], {
    cwd,
    env: { ...directives.env, TZ: 'UTC', LC_ALL: 'en_US.UTF-8', HOME: cwd, PATH: process.env.PATH },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let stdout = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  const exit = await new Promise<number | null>((resolve) => child.once('close', resolve));
  await rm(cwd, { recursive: true });
  return { stdout, exit };
}
