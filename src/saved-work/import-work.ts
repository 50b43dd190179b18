import { exerciseName } from './exercise.ts';
import { exerciseKind } from './exercise-work.ts';
import { parseExport } from './export-file.ts';
import { type Problem, toProblem } from './problem.ts';
import { progressKind, progressName } from './progress.ts';
import type { RecordKind } from './record.ts';
import type { Records } from './records.ts';
import { snippetName } from './snippet.ts';
import { snippetKind } from './snippet-work.ts';
import type { WrittenCode } from './written-code.ts';

export type ImportResult = { readonly problems: readonly string[] } | Imported;

export interface Imported {
  /** How many lessons are marked as done that were not. */
  readonly lessons: number;
  /** In how many exercises something has come from the file. */
  readonly exercises: number;
  /** Of how many programs a version has come from the file. */
  readonly snippets: number;
  /** In how many of both the program in the file is another one, and older than that which is here. */
  readonly newerHere: number;
  /** Why not everything of the file is kept. */
  readonly problem?: Problem;
}

/** Adds what a file holds: all of it or, where something is wrong with it, nothing. What is newer here stays. */
export function importWork(records: Records, text: string): ImportResult {
  const parsed = parseExport(text);
  if ('problems' in parsed) return parsed;
  const { progress, exercises, snippets, setAside } = parsed.work;
  const done = records.read(progressName, progressKind).value;
  const merged = progressKind.merge(done, progress);
  const lessons = merged.done.length - done.done.length;
  const problems = [
    lessons > 0 ? records.write(progressName, progressKind, merged) : undefined,
    ...setAside.map((each) => toProblemOf(records.setAside(each))),
  ];
  const [ofExercises, ofSnippets] = [
    addAll(records, exercises, exerciseName, exerciseKind),
    addAll(records, snippets, snippetName, snippetKind),
  ];
  const [problem] = [...problems, ...ofExercises.problems, ...ofSnippets.problems].filter(
    (each) => each !== undefined,
  );
  const result = {
    lessons,
    exercises: ofExercises.changed,
    snippets: ofSnippets.changed,
    newerHere: ofExercises.newerHere + ofSnippets.newerHere,
  };
  return problem ? { ...result, problem } : result;
}

function addAll<Work extends WrittenCode & { readonly version: 1 }>(
  records: Records,
  works: Readonly<Record<string, Work>>,
  toName: (name: string) => string,
  kind: RecordKind<Work>,
) {
  const problems: (Problem | undefined)[] = [];
  let changed = 0;
  let newerHere = 0;
  for (const [name, work] of Object.entries(works)) {
    const here = records.read(toName(name), kind).value;
    const both = kind.merge(here, work);
    if (work.code !== undefined && work.code !== both.code) newerHere += 1;
    if (JSON.stringify(both) === JSON.stringify(here)) continue;
    const problem = records.write(toName(name), kind, both);
    problems.push(problem);
    if (!problem) changed += 1;
  }
  return { problems, changed, newerHere };
}

const toProblemOf = (refusal: ReturnType<Records['setAside']>) => refusal && toProblem(refusal);
