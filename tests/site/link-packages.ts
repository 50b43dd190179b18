import { mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';

/** Links each package that is installed at `root`, so that what a build caches beside them stays in `folder`. */
export function linkPackages(root: string, folder: string): void {
  const installed = path.join(root, 'node_modules');
  const target = path.join(folder, 'node_modules');
  mkdirSync(target);
  for (const name of readdirSync(installed)) {
    const isPackage = !name.startsWith('.') || name === '.bin';
    if (isPackage) symlinkSync(path.join(installed, name), path.join(target, name));
  }
}
