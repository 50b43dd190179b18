import type { Problem } from '../../author-error.ts';
import type { Recording } from '../../recordings/index.ts';
import { type CheckResult, checkRun } from '../check-run.ts';
import type { Exercise } from '../exercise-schema.ts';
import { findMistake, toFailed } from '../known-mistakes.ts';
import { toSentence } from '../to-sentence.ts';

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
  readonly failed: readonly number[];
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
    return [{ name, results, failed: toFailed(results) }];
  });
  const toFile = (name: string) => shownFile.replace(/exercise\.yaml$/, `${name}.ts`);
  const passesAll = (name: string): Problem[] =>
    judged.some((each) => each.name === name && each.failed.length === 0)
      ? [passes(toFile(name), checks.length)]
      : [];
  const answers = Object.entries(wrong).flatMap(([key, hint]) => {
    const found = judged.find(({ name }) => name === `wrong/${key}`);
    return found ? [{ ...found, hint }] : [];
  });

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
    ...answers.map((answer): Proof => {
      const twin = findMistake(answers, answer.failed);
      const isConfused = twin !== undefined && twin !== answer && answer.failed.length > 0;
      return {
        claim: `the wrong answer ${answer.name.slice('wrong/'.length)} fails, and earns its own hint`,
        problems: [
          ...passesAll(answer.name),
          ...(isConfused ? [sameHint(toFile(answer.name), twin, answer)] : []),
        ],
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

function fails(file: string, { says, finding, instead }: CheckResult): Problem {
  const found = [finding, ...(instead === undefined ? [] : [instead])].join('; ');
  return {
    title: 'Fails a check',
    where: { file },
    problem: `"${says}" does not hold: ${toSentence(found)}`,
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
