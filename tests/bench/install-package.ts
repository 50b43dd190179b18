import { mkdtemp, realpath, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runCommand } from './cost.ts';

/**
 * Installs a package that only a comparison needs into a folder of its own, and gives the folder; `undefined` where
 * the registry does not answer.
 */
export async function installPackage(name: string, version: string): Promise<string | undefined> {
  const folder = await realpath(await mkdtemp(path.join(tmpdir(), 'awaited-bench-package-')));
  await writeFile(path.join(folder, 'package.json'), '{ "private": true, "type": "module" }\n');
  const { code } = await runCommand(
    'npm',
    ['install', '--no-audit', '--no-fund', `${name}@${version}`],
    {
      cwd: folder,
    },
  );
  return code === 0 ? folder : undefined;
}
