import { execFile } from 'node:child_process';
import { mkdtemp, realpath } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

/** What a shell would pass on: Vitest's own variables would change what Astro does. */
export const ownEnvironment = {
  PATH: process.env.PATH ?? '',
  HOME: process.env.HOME ?? '',
  ASTRO_TELEMETRY_DISABLED: '1',
  NO_COLOR: '1',
};

/**
 * Builds a site as `npm run build` does, into a folder of its own. Gives the folder.
 * @throws the output of the build, when it fails.
 */
export async function buildSite(root: string, env: Record<string, string> = {}): Promise<string> {
  const folder = await realpath(await mkdtemp(path.join(tmpdir(), 'awaited-site-')));
  const astro = path.join(root, 'node_modules', 'astro', 'bin', 'astro.mjs');
  await promisify(execFile)(process.execPath, [astro, 'build', '--outDir', folder], {
    cwd: root,
    env: { ...ownEnvironment, ...env },
  }).catch((error: { stdout: string; stderr: string }) => {
    throw new Error(`The build failed.\n${error.stdout}\n${error.stderr}`);
  });
  return folder;
}
