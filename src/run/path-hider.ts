import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { shownMachine } from '../shown-machine/index.ts';

const { folders } = shownMachine;

/** Replaces the paths of this machine by ones that are the same everywhere. */
export function createPathHider(
  workFolder: string,
  base: string,
  root: string,
): (text: string) => string {
  return replaceNames([
    [workFolder, folders.work],
    [pathToFileURL(base).href, `file://${folders.snippets}`],
    [base, folders.snippets],
    [root, folders.project],
  ]);
}

/** Replaces the paths of a program by those that messages show, from `root` on: where its author finds the file. */
export function createPathShortener(
  workFolder: string,
  base: string,
  root: string,
): (text: string) => string {
  const shownBase = path.relative(root, base).split(path.sep).join('/');
  const prefix = shownBase === '' ? '' : `${shownBase}/`;
  return replaceNames([
    [workFolder, folders.work],
    [`${pathToFileURL(base).href}/`, prefix],
    [`${base}/`, prefix],
    [`${root}/`, ''],
  ]);
}

/** All at once: what stands in the place of one may look like another. */
function replaceNames(names: readonly (readonly [string, string])[]): (text: string) => string {
  const pattern = new RegExp(names.map(([from]) => RegExp.escape(from)).join('|'), 'g');
  const placeOf = new Map(names);
  return (text) => text.replaceAll(pattern, (found) => placeOf.get(found) ?? found);
}
