import { type ExerciseWork, exerciseKind } from './exercise-work.ts';
import type { Problem } from './problem.ts';
import { openProgram } from './program.ts';
import type { Records } from './records.ts';

export type SavedExercise = ReturnType<typeof openExercise>;

export const exerciseName = (slug: string) => `exercise.${slug}`;

/** The reader's work in one exercise, for one tab. */
export function openExercise(records: Records, slug: string, now: () => number) {
  const name = exerciseName(slug);
  const withCode = (work: ExerciseWork, written: object) => ({ ...work, ...written });
  return {
    ...openProgram(records, name, exerciseKind, now, withCode),

    countAttempt(isSolved: boolean): Problem | undefined {
      const { value } = records.read(name, exerciseKind);
      const solved = isSolved && value.solvedAt === undefined ? { solvedAt: now() } : {};
      const attempts = value.attempts + 1;
      return records.write(name, exerciseKind, { ...value, attempts, ...solved });
    },
  };
}
