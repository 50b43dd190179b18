import type { Problem } from '../../author-error.ts';
import type { Recording } from '../../recordings/index.ts';
import { type CheckResult, checkRun } from '../check-run.ts';
import type { Exercise } from '../exercise-schema.ts';
import { toFailed } from '../hint.ts';

/** One thing that must hold of an exercise, and what speaks against it. Plain data. */
export interface Proof {
  /** A sentence, such as "the starter fails". */
  readonly claim: string;
  readonly problems: readonly Problem[];
}

/** One program of an exercise and what came of it. */
export interface Side {
  /** `starter`, `solution`, `wrong/sequential`. */
  readonly name: string;
  readonly recording: Recording | undefined;
  readonly problems: readonly Problem[];
}

interface Judged {
  readonly name: string;
  readonly results: readonly CheckResult[];
  readonly failed: string;
}

/** Holds the runs of an exercise's programs against its checks. */
export function compareSides(
  { shownFile }: { readonly shownFile: string },
  { checks, wrong }: Exercise,
  sides: readonly Side[],
): Proof[] {
  const judged = sides.flatMap(({ name, recording }): Judged[] => {
    if (!recording) return [];
    const results = checkRun(checks, recording);
    return [{ name, results, failed: toFailed(results).join() }];
  });
  const toFile = (name: string) => shownFile.replace(/exercise\.yaml$/, `${name}.ts`);
  const passesAll = (name: string): Problem[] =>
    judged.some((each) => each.name === name && each.failed === '')
      ? [passes(toFile(name), checks.length)]
      : [];
  const answers = judged.filter(({ name }) => name.startsWith('wrong/'));

  return [
    { claim: 'the starter fails', problems: passesAll('starter') },
    {
      claim: 'the solution passes',
      problems: judged
        .filter(({ name }) => name === 'solution')
        .flatMap(({ results }) => results)
        .filter(({ finding }) => finding !== undefined)
        .map((result) => fails(toFile('solution'), result)),
    },
    ...Object.keys(wrong).map((key): Proof => {
      const name = `wrong/${key}`;
      const own = answers.find((each) => each.name === name);
      const twin = answers.find((each) => each.failed === own?.failed && each.name !== name);
      const confused = own && twin && own.failed !== '' ? [sameHint(toFile(name), twin, own)] : [];
      return {
        claim: `the wrong answer ${key} fails, and earns its own hint`,
        problems: [...passesAll(name), ...confused],
      };
    }),
  ];
}

function passes(file: string, count: number): Problem {
  return {
    title: 'Passes all checks',
    where: { file },
    problem: `This program should fail, and passes all ${count} checks.`,
    fix: 'Add a check that tells it from the solution, or mend the program.',
  };
}

function fails(file: string, { says, finding }: CheckResult): Problem {
  return {
    title: 'Fails a check',
    where: { file },
    problem: `"${says}" does not hold: ${finding}.`,
    fix: 'Mend the solution or the check.',
  };
}

function sameHint(file: string, twin: Judged, { results }: Judged): Problem {
  const failed = results.filter(({ finding }) => finding !== undefined);
  return {
    title: 'Wrong answers that cannot be told apart',
    where: { file },
    problem: `It fails the same checks as ${twin.name}: ${failed.map(({ says }) => `"${says}"`).join(', ')}. A reader would get the other hint.`,
    fix: 'Add a check that only one of the two fails, or keep one of them.',
  };
}
