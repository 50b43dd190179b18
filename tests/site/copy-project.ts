import { cpSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { linkPackages } from './link-packages.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const parts = [
  'src',
  'content',
  'snippets',
  'public',
  'astro.config.mjs',
  'package.json',
  'tsconfig.json',
];

/** A copy of the project in a folder of its own, sharing the packages that are installed, and no cache. */
export function copyProject() {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'awaited-copy-')));
  for (const name of parts) {
    cpSync(path.join(root, name), path.join(folder, name), { recursive: true });
  }
  linkPackages(root, folder);
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
