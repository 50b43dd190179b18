import { snippetName } from '../saved-work/index.ts';

/** What all keys of this site begin with in a browser's storage. */
export const workPrefix = 'awaited';

/** Whether a reader has a version of this program, without loading what reads it. */
export function hasKeptSnippet(id: string): boolean {
  try {
    return localStorage.getItem(`${workPrefix}.${snippetName(id)}`) !== null;
  } catch {
    return false;
  }
}
