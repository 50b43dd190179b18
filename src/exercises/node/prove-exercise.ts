import { availableParallelism } from 'node:os';
import pLimit from 'p-limit';
import type { Problem } from '../../author-error.ts';
import type { Project } from '../../project.ts';
import { makeRecording } from '../../recorder/index.ts';
import { toOutputLines } from '../../recordings/index.ts';
import { createRunner } from '../../run/index.ts';
import type { Snippet } from '../../snippets/index.ts';
import { checkTypes, type TypeReport } from '../../type-check/index.ts';
import { checkStatement } from './check-statement.ts';
import { compareSides, type Proof, type Side } from './compare-sides.ts';
import { type ExerciseFolder, readExercise } from './read-exercises.ts';

/** Proves exercises of a project, as many programs at once as there are processors. */
export function createProver(project: Project) {
  const runner = createRunner(project);
  const computing = pLimit(availableParallelism());
  let types: Promise<TypeReport> | undefined;

  const run = async (name: string, program: Snippet): Promise<Side> => {
    const take = await computing(() => makeRecording(project, runner, program));
    return { name, recording: take.recording, problems: take.problems };
  };

  /** Only the solution must end as its directives say: the others are allowed to fail in any way. */
  const toFailures = ({ name, recording, problems }: Side): readonly Problem[] =>
    recording && name !== 'solution' ? [] : problems;

  return {
    /** Forgets what the compiler said of the sources. */
    forget() {
      types = undefined;
    },
    /**
     * From every side: the starter fails, the solution passes and prints what the statement shows, each wrong
     * answer fails and earns its own hint.
     */
    async prove(slug: string): Promise<Proof[]> {
      const folder = await readExercise(project, slug);
      const { exercise, problems } = folder;
      const whole = { claim: 'the folder holds an exercise, and nothing else', problems };
      if (!exercise || problems.length > 0) return [whole];
      const sides = await Promise.all(
        [...folder.programs].map(([name, program]) => run(name, program)),
      );
      types ??= checkTypes(project);
      const report = await types;
      const typed = [...folder.programs.values()].flatMap((program) => report.check(program));
      const failures = sides.flatMap(toFailures);
      const runs = {
        claim: 'its programs run, and have the right types',
        problems: [...failures, ...typed],
      };
      return failures.length > 0
        ? [whole, runs]
        : [whole, runs, ...compareSides(folder, exercise, sides), proveStatement(folder, sides)];
    },
  };
}

function proveStatement({ shownFile, statement }: ExerciseFolder, sides: readonly Side[]): Proof {
  const solution = sides.find(({ name }) => name === 'solution')?.recording;
  const printed = solution ? toOutputLines(solution).map(({ text }) => text) : [];
  const file = shownFile.replace(/exercise\.yaml$/, 'statement.mdx');
  return {
    claim: 'the statement shows what the solution prints',
    problems: checkStatement(file, statement, printed),
  };
}
