import { type ExerciseWork, exerciseKind } from './exercise-work.ts';
import { type Problem, toProblem } from './problem.ts';
import type { Reading, Records } from './records.ts';

export type SavedExercise = ReturnType<typeof openExercise>;

export const exerciseName = (slug: string) => `exercise.${slug}`;

/**
 * The reader's work in one exercise, for one tab. It remembers which program this tab has read or saved last, so
 * that what another tab has written since is not written over.
 */
export function openExercise(records: Records, slug: string, now: () => number) {
  const name = exerciseName(slug);
  const readNow = () => records.read(name, exerciseKind);
  let seen: string | undefined;

  function write(code: string, { value }: Reading<ExerciseWork>): Problem | undefined {
    const editedAt = Math.max(now(), (value.editedAt ?? 0) + 1);
    const problem = records.write(name, exerciseKind, { ...value, code, editedAt });
    if (!problem) seen = code;
    return problem;
  }

  return {
    /** What is kept now; this tab has seen it then. */
    read(): Reading<ExerciseWork> {
      const reading = readNow();
      seen = reading.value.code;
      return reading;
    },

    /** Whether this is the program that this tab has read or saved last, so that nothing is lost when it is replaced. */
    hasSaved: (code: string) => code === seen,

    /** Keeps a program, unless another tab has kept a different one since. */
    saveCode(code: string): Problem | undefined {
      const reading = readNow();
      const kept = reading.value.code;
      if (kept === code) {
        seen = code;
        return undefined;
      }
      return kept === undefined || kept === seen ? write(code, reading) : toProblem('elsewhere');
    },

    /** Keeps it in place of what another tab has kept, as the reader has chosen. */
    keepMine: (code: string) => write(code, readNow()),

    countAttempt(isSolved: boolean): Problem | undefined {
      const { value } = readNow();
      const solved = isSolved && value.solvedAt === undefined ? { solvedAt: now() } : {};
      const attempts = value.attempts + 1;
      return records.write(name, exerciseKind, { ...value, attempts, ...solved });
    },

    /** Whether a `storage` event with this key tells of this exercise. */
    isAbout: (key: string | null) => records.isKeyOf(name, key),
  };
}
