import type { Problem } from './problem.ts';
import { openProgram } from './program.ts';
import type { Records } from './records.ts';
import { hashText, snippetKind } from './snippet-work.ts';

export type SavedSnippet = ReturnType<typeof openSnippet>;

export const snippetName = (id: string) => `snippet.${id}`;

/** The reader's version of a program that a page shows as `original`, for one tab. None is kept that is the same. */
export function openSnippet(records: Records, id: string, original: string, now: () => number) {
  const name = snippetName(id);
  const of = hashText(original);
  const program = openProgram(records, name, snippetKind, now, (work, written) => ({
    ...work,
    of: work.code === undefined ? of : (work.of ?? of),
    ...written,
  }));
  /** Forgets the reader's version. */
  const forget = (): Problem | undefined => records.remove(name);

  return {
    ...program,
    forget,
    saveCode: (code: string) =>
      program.saveCode(code) ?? (code === original ? forget() : undefined),

    /** Whether the page has shown another program when the reader began. */
    isOutdated(): boolean {
      const { value } = records.read(name, snippetKind);
      return value.code !== undefined && value.of !== of;
    },

    /** The reader knows that the page shows another program now, and stays with the own one. */
    confirm(): Problem | undefined {
      const { value } = records.read(name, snippetKind);
      return records.write(name, snippetKind, { ...value, of });
    },
  };
}
