import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { createProject, type Project } from '../project.ts';

const installed = path.resolve(import.meta.dirname, '../../node_modules');

/**
 * A project of its own on the disk, gone when the test has finished. `files` are texts by their paths in it;
 * `packages` are made available to it as if they were installed.
 */
export async function createTemporaryProject(
  files: Readonly<Record<string, string>> = {},
  packages: readonly string[] = [],
): Promise<Project> {
  const root = await realpath(await mkdtemp(path.join(os.tmpdir(), 'awaited-project-')));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  await writeFiles(root, files);
  for (const name of packages) {
    const target = path.join(root, 'node_modules', name);
    await mkdir(path.dirname(target), { recursive: true });
    await symlink(path.join(installed, name), target);
  }
  return createProject(root);
}

async function writeFiles(root: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(root, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  }
}
