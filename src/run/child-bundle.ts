import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, realpath, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const entry = fileURLToPath(new URL('./child/preload.ts', import.meta.url));

/**
 * The file that every run loads first: the clock, the capture and the guards as one CommonJS script.
 * Built once per content, since starting a snippet must cost little more than starting Node.
 */
export async function buildChildBundle(cacheFolder: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node26',
    minify: true,
    legalComments: 'none',
    write: false,
  });
  const [bundle] = outputFiles;
  if (!bundle) throw new Error('The child bundle is empty');
  const hash = createHash('sha256').update(bundle.contents).digest('hex').slice(0, 16);
  const file = path.join(cacheFolder, `child-${hash}.cjs`);
  const existing = await readFile(file, 'utf8').catch(() => undefined);
  if (existing === bundle.text) return realpath(file);
  await mkdir(cacheFolder, { recursive: true });
  const draft = `${file}.${randomUUID()}`;
  await writeFile(draft, bundle.contents);
  await rename(draft, file);
  // Permissions are granted to real paths: `node_modules` may be a link.
  return realpath(file);
}
