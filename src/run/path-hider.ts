import { pathToFileURL } from 'node:url';

/** Replaces the paths of this machine by ones that are the same everywhere. */
export function createPathHider(
  workFolder: string,
  base: string,
  root: string,
): (text: string) => string {
  const names: [string, string][] = [
    [workFolder, '/scratch'],
    [pathToFileURL(base).href, 'file:///snippets'],
    [base, '/snippets'],
    [root, '/project'],
  ];
  return (text) => names.reduce((hidden, [from, to]) => hidden.replaceAll(from, to), text);
}
