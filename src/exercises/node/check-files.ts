import { listChoices, type Problem } from '../../author-error.ts';
import type { Exercise } from '../exercise-schema.ts';

const needed: Readonly<Record<string, string>> = {
  'exercise.yaml': 'its title, checks, hints and wrong answers',
  'statement.mdx': 'what a reader is asked to do',
  'starter.ts': 'the program that a reader begins with',
  'solution.ts': 'a program that passes all checks',
};

/** The name of a wrong answer. */
const toAnswer = (file: string) => file.slice('wrong/'.length, -'.ts'.length);

/** The line of a field of `exercise.yaml`. */
export type LineOf = (...path: readonly PropertyKey[]) => number;

/** What a reader's page shows of the solution is recorded; no other program is. */
const allowed = new Set([...Object.keys(needed), 'solution.recording.jsonl']);

/** What is missing in the folder of an exercise, and what has no business there. */
export function checkFiles(
  shownFolder: string,
  files: readonly string[],
  exercise: Exercise | undefined,
  lineOf: LineOf,
): Problem[] {
  const isWrongAnswer = (file: string) => /^wrong\/[^/]+\.ts$/.test(file);
  const wrong = Object.keys(exercise?.wrong ?? {}).map((name) => `wrong/${name}.ts`);
  // A recording is being written: "NAME.recording.jsonl.4711.draft".
  const present = files.filter((file) => !file.endsWith('.draft'));
  return [
    ...Object.keys(needed)
      .filter((file) => !files.includes(file))
      .map((file) => missingFile(shownFolder, file)),
    ...wrong
      .filter((file) => !files.includes(file))
      .map((file) => missingAnswer(shownFolder, file, files.filter(isWrongAnswer), lineOf)),
    ...present.filter(isWrongAnswer).flatMap((file) => {
      return exercise && !wrong.includes(file) ? [answerWithoutHint(shownFolder, file)] : [];
    }),
    ...present
      .filter((file) => !allowed.has(file) && !isWrongAnswer(file))
      .map((file) => strayFile(shownFolder, file)),
  ];
}

function missingFile(folder: string, file: string): Problem {
  return {
    title: 'Missing file of an exercise',
    where: { file: `${folder}/${file}` },
    problem: `An exercise has ${file}: ${needed[file]}.`,
    fix: `Create ${folder}/${file}.`,
  };
}

function missingAnswer(
  folder: string,
  file: string,
  present: readonly string[],
  lineOf: LineOf,
): Problem {
  return {
    title: 'Missing wrong answer',
    where: { file: `${folder}/exercise.yaml`, line: lineOf('wrong', toAnswer(file)) },
    problem: `There is a hint for ${file}, and no such file. There are ${listChoices(file, present)}.`,
    fix: `Create ${folder}/${file}, or remove its hint.`,
  };
}

function answerWithoutHint(folder: string, file: string): Problem {
  return {
    title: 'Wrong answer without a hint',
    where: { file: `${folder}/${file}` },
    problem: `exercise.yaml has no hint for ${toAnswer(file)} under "wrong".`,
    fix: `Write the hint that it earns there as "${toAnswer(file)}: …", or remove the file.`,
  };
}

function strayFile(folder: string, file: string): Problem {
  return {
    title: 'Stray file in an exercise',
    where: { file: `${folder}/${file}` },
    problem: `An exercise holds ${Object.keys(needed).join(', ')}, the recording of the solution, and wrong/NAME.ts.`,
    fix: 'Remove the file, or put it where it belongs.',
  };
}
