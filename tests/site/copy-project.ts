import { cpSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

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

/** A copy of the project in a folder of its own, sharing what is installed. */
export function copyProject() {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'awaited-copy-')));
  for (const name of parts) {
    cpSync(path.join(root, name), path.join(folder, name), { recursive: true });
  }
  symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
