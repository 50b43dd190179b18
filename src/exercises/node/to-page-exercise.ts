import { toPageProgram, toPageSnippet } from '../../page-run/node/index.ts';
import type { Project } from '../../project.ts';
import { isProblem } from '../../recordings/index.ts';
import { readRecording } from '../../recordings/node/index.ts';
import type { PageExercise } from '../page-exercise.ts';
import { readExercise } from './read-exercises.ts';

/** An exercise with its programs, to be served beside its lesson; none where its folder does not hold a whole one. */
export async function toPageExercise(
  project: Project,
  slug: string,
): Promise<PageExercise | undefined> {
  const { exercise, programs } = await readExercise(project, slug);
  const [starter, solution] = [programs.get('starter'), programs.get('solution')];
  if (!exercise || !starter || !solution) return undefined;
  const recording = await readRecording(project, solution.file);
  return {
    starter: toPageProgram(project, starter),
    solution: toPageSnippet(project, solution, isProblem(recording) ? undefined : recording),
    checks: exercise.checks,
    wrong: Object.entries(exercise.wrong).flatMap(([name, hint]) => {
      const program = programs.get(`wrong/${name}`);
      return program ? [{ program: toPageProgram(project, program), hint }] : [];
    }),
  };
}
