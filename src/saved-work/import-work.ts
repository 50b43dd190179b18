import { exerciseName } from './exercise.ts';
import { type ExerciseWork, exerciseKind } from './exercise-work.ts';
import { parseExport } from './export-file.ts';
import { type Problem, toProblem } from './problem.ts';
import { progressKind, progressName } from './progress.ts';
import type { Records } from './records.ts';

export type ImportResult = { readonly problems: readonly string[] } | Imported;

export interface Imported {
  /** How many lessons are marked as done that were not. */
  readonly lessons: number;
  /** In how many exercises something has come from the file. */
  readonly exercises: number;
  /** In how many the program in the file is another one, and older than that which is here. */
  readonly newerHere: number;
  /** Why not everything of the file is kept. */
  readonly problem?: Problem;
}

/** Adds what a file holds: all of it or, where something is wrong with it, nothing. What is newer here stays. */
export function importWork(records: Records, text: string): ImportResult {
  const parsed = parseExport(text);
  if ('problems' in parsed) return parsed;
  const { progress, exercises, setAside } = parsed.work;
  const done = records.read(progressName, progressKind).value;
  const merged = progressKind.merge(done, progress);
  const lessons = merged.done.length - done.done.length;
  const problems = [
    lessons > 0 ? records.write(progressName, progressKind, merged) : undefined,
    ...setAside.map((each) => toProblemOf(records.setAside(each))),
  ];
  let changed = 0;
  let newerHere = 0;
  for (const [slug, work] of Object.entries(exercises)) {
    const here = records.read(exerciseName(slug), exerciseKind).value;
    const both = exerciseKind.merge(here, work);
    if (isOlder(work, both)) newerHere += 1;
    if (JSON.stringify(both) === JSON.stringify(here)) continue;
    const problem = records.write(exerciseName(slug), exerciseKind, both);
    problems.push(problem);
    if (!problem) changed += 1;
  }
  const [problem] = problems.filter((each) => each !== undefined);
  const result = { lessons, exercises: changed, newerHere };
  return problem ? { ...result, problem } : result;
}

const isOlder = ({ code }: ExerciseWork, merged: ExerciseWork) =>
  code !== undefined && code !== merged.code;

const toProblemOf = (refusal: ReturnType<Records['setAside']>) => refusal && toProblem(refusal);
