import { checkRun, findMistake, type PageExercise, toFailed } from '../../exercises/index.ts';
import type { PageRunner } from '../../page-run/index.ts';
import { remember } from './remember.ts';
import { toRecording } from './verdict.ts';

/**
 * Finds the hint that a wrong answer earns: that of a known mistake which fails the same checks. The known
 * mistakes are run to see which those are, once, when a hint is first wanted.
 */
export function createHintFinder({ checks, wrong }: PageExercise, runner: PageRunner) {
  const judge = async ({ program, hint }: PageExercise['wrong'][number]) => {
    const run = await runner.run(program);
    const failed = 'events' in run ? toFailed(checkRun(checks, toRecording(run.events))) : [];
    return { hint, failed };
  };
  const judgeAll = remember(async () => {
    const judged = [];
    for (const mistake of wrong) judged.push(await judge(mistake));
    return judged;
  });

  return {
    /** @throws where the known mistakes cannot be run. */
    async find(failed: readonly number[]): Promise<string | undefined> {
      return findMistake(await judgeAll(), failed)?.hint;
    },
  };
}
