import { checkRun, findMistake, type PageExercise, toFailed } from '../../exercises/index.ts';
import type { PageRunner } from '../../page-run/index.ts';
import { remember } from './remember.ts';
import { toRecording } from './verdict.ts';

/**
 * Finds the hint that a wrong answer earns: that of a known mistake which fails the same checks. The known
 * mistakes are run to see which those are, each once, one after the other.
 */
export function createHintFinder(
  { checks, wrong }: Pick<PageExercise, 'checks' | 'wrong'>,
  runner: Pick<PageRunner, 'run'>,
) {
  let last: Promise<unknown> = Promise.resolve();
  let isPrepared = false;
  const judge = async ({ program, hint }: PageExercise['wrong'][number]) => {
    const run = await runner.run(program);
    const failed = 'events' in run ? toFailed(checkRun(checks, toRecording(run.events))) : [];
    return { hint, failed };
  };
  const judged = wrong.map((mistake) =>
    remember(() => {
      const judging = last.then(() => judge(mistake));
      last = judging.catch(() => {});
      return judging;
    }),
  );

  return {
    /** Runs the known mistakes ahead, so that a hint is at hand when it is wanted. A failure is told by `find`. */
    prepare() {
      if (isPrepared) return;
      isPrepared = true;
      for (const each of judged) each().catch(() => {});
    },

    /** As soon as it is found. @throws where a known mistake cannot be run. */
    async find(failed: readonly number[]): Promise<string | undefined> {
      for (const each of judged) {
        const found = findMistake([await each()], failed);
        if (found) return found.hint;
      }
      return undefined;
    },
  };
}
