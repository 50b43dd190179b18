import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createTemporaryProject } from '../../testing/index.ts';

const command = path.join(import.meta.dirname, '../awaited.ts');

export interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** A project with a command line of its own. */
export async function createCommandLine(files: Readonly<Record<string, string>> = {}) {
  const project = await createTemporaryProject(files);
  const { INIT_CWD: _, ...env } = process.env;
  const awaited = (args: readonly string[], from = '.') =>
    new Promise<Ended>((resolve) => {
      const options = {
        cwd: project.root,
        env: { ...env, INIT_CWD: path.join(project.root, from) },
      };
      const child = execFile(
        process.execPath,
        [command, ...args],
        options,
        (error, stdout, stderr) => resolve({ code: Number(error?.code ?? 0), stdout, stderr }),
      );
      child.stdin?.end();
    });
  const write = (file: string, text: string) => writeFile(path.join(project.root, file), text);
  const read = (file: string) => readFile(path.join(project.root, file), 'utf8');
  return { project, awaited, write, read };
}
