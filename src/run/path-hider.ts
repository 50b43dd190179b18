import { pathToFileURL } from 'node:url';
import { shownMachine } from '../shown-machine/index.ts';

const { folders } = shownMachine;

/** Replaces the paths of this machine by ones that are the same everywhere. */
export function createPathHider(
  workFolder: string,
  base: string,
  root: string,
): (text: string) => string {
  const names: [string, string][] = [
    [workFolder, folders.work],
    [pathToFileURL(base).href, `file://${folders.snippets}`],
    [base, folders.snippets],
    [root, folders.project],
  ];
  return (text) => names.reduce((hidden, [from, to]) => hidden.replaceAll(from, to), text);
}
