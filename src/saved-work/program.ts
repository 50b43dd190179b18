import { type Problem, toProblem } from './problem.ts';
import type { RecordKind } from './record.ts';
import type { Reading, Records } from './records.ts';
import type { WrittenCode } from './written-code.ts';

export interface SavedProgram {
  /** What is kept now; this tab has seen it then. */
  read(): Reading<WrittenCode>;
  /** Whether this is the program that this tab has read or saved last, so that nothing is lost when it is replaced. */
  hasSaved(code: string): boolean;
  /** Keeps a program, unless another tab has kept a different one since. */
  saveCode(code: string): Problem | undefined;
  /** Keeps it in place of what another tab has kept, as the reader has chosen. */
  keepMine(code: string): Problem | undefined;
  /** Whether a `storage` event with this key tells of this program. */
  isAbout(key: string | null): boolean;
}

/**
 * A program that a reader writes, for one tab. It remembers which one this tab has read or saved last, so that what another
 * tab has written since is not written over. `withCode` gives a record with another program.
 */
export function openProgram<Work extends WrittenCode & { readonly version: 1 }>(
  records: Records,
  name: string,
  kind: RecordKind<Work>,
  now: () => number,
  withCode: (work: Work, written: Required<WrittenCode>) => Work,
) {
  const readNow = () => records.read(name, kind);
  let seen: string | undefined;

  function write(code: string, { value }: Reading<Work>): Problem | undefined {
    const editedAt = Math.max(now(), (value.editedAt ?? 0) + 1);
    const problem = records.write(name, kind, withCode(value, { code, editedAt }));
    if (!problem) seen = code;
    return problem;
  }

  return {
    read(): Reading<Work> {
      const reading = readNow();
      seen = reading.value.code;
      return reading;
    },
    hasSaved: (code: string) => code === seen,
    saveCode(code: string): Problem | undefined {
      const reading = readNow();
      const kept = reading.value.code;
      if (kept === code) {
        seen = code;
        return undefined;
      }
      return kept === undefined || kept === seen ? write(code, reading) : toProblem('elsewhere');
    },
    keepMine: (code: string) => write(code, readNow()),
    isAbout: (key: string | null) => records.isKeyOf(name, key),
  } satisfies SavedProgram;
}
