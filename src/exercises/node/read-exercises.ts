import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Problem } from '../../author-error.ts';
import { checkFields, type FieldsForm, lineOfField } from '../../fields/index.ts';
import { type Project, toShownPath } from '../../project.ts';
import { readSnippet, type Snippet } from '../../snippets/index.ts';
import { type Exercise, exerciseSchema } from '../exercise-schema.ts';
import { checkFiles, type LineOf } from './check-files.ts';
import { checkPrograms } from './check-programs.ts';

/** The folder of an exercise, or what keeps it from being one. */
export interface ExerciseFolder {
  readonly slug: string;
  /** Its `exercise.yaml` as messages show it. */
  readonly shownFile: string;
  /** The text of that file. */
  readonly yaml: string;
  /** The text of its `statement.mdx`, empty where there is none. */
  readonly statement: string;
  /** None where the file is missing or wrong. */
  readonly exercise: Exercise | undefined;
  /** Their names below the folder. */
  readonly files: readonly string[];
  /** Its programs by their names below the folder: `starter`, `solution`, `wrong/sequential`. */
  readonly programs: ReadonlyMap<string, Snippet>;
  readonly problems: readonly Problem[];
}

const form: FieldsForm = {
  noun: 'exercise',
  firstLine: 1,
  examples: {
    title: 'title: Three requests, one wait',
    lesson: 'lesson: many-at-once',
    minutes: 'minutes: 15',
    project: 'project: its standfirst, practises and further, each on a line below',
    'project.standfirst': 'standfirst: One or two sentences, at most 200 characters.',
    'project.practises': 'practises: two lessons at least, each followed by ": " and a text',
    'project.further': 'further: two texts at least, each after "- "',
    tips: 'tips: two texts at least, each after "- "',
    hints: 'hints: two to five texts, each after "- "',
    checks: 'checks: two at least, each with "says" and one kind of check',
    wrong: 'wrong: two names at least, each followed by ": " and its hint',
    'checks.says': 'says: "is done after 3000 ms"',
    'checks.prints': 'prints: ["first line", "second line"]',
    'checks.neverPrints': 'neverPrints: "undefined"',
    'checks.exit': 'exit: 0',
    'checks.finishesAt': 'finishesAt: 3000',
    'checks.finishesBy': 'finishesBy: 3000',
    'checks.overlap': 'overlap: fetchData',
    'checks.atMost': 'atMost: { of: download, running: 2 }',
    'checks.calls': 'calls: { of: save, times: 5 }',
    'checks.startsAt': 'startsAt: { of: attempt, ms: [0, 100, 300] }',
    'checks.stopsWithin': 'stopsWithin: { of: poll, ms: 100, after: "abort" }',
    'checks.nothingLeft': 'nothingLeft: true',
  },
};

/** The names of all exercises of a project, in alphabetical order. */
export async function findExercises({ exercisesFolder }: Project): Promise<string[]> {
  const entries = await readdir(exercisesFolder, { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

/** Reads all exercises of a project, in alphabetical order. Runs none. */
export async function readExercises(project: Project): Promise<ExerciseFolder[]> {
  return Promise.all((await findExercises(project)).map((slug) => readExercise(project, slug)));
}

/** Reads one exercise with everything in its folder. Its mistakes are collected, not thrown. */
export async function readExercise(project: Project, slug: string): Promise<ExerciseFolder> {
  const folder = path.join(project.exercisesFolder, slug);
  const shownFile = toShownPath(project, path.join(folder, 'exercise.yaml'));
  const files = await listFiles(folder);
  const readText = async (name: string) =>
    files.includes(name) ? readFile(path.join(folder, name), 'utf8') : undefined;
  const [yaml, statement = ''] = await Promise.all(
    ['exercise.yaml', 'statement.mdx'].map(readText),
  );
  const checked =
    yaml === undefined ? undefined : checkFields(yaml, shownFile, exerciseSchema, form);
  const exercise = checked?.value;
  const programs = await readPrograms(project, folder, files);
  const lineOf: LineOf = (...path) => lineOfField(yaml ?? '', path, 1);
  return {
    slug,
    shownFile,
    yaml: yaml ?? '',
    statement,
    exercise,
    files,
    programs,
    problems: [
      ...(checked?.problems ?? []),
      ...checkFiles(toShownPath(project, folder), files, exercise, lineOf),
      ...(await checkPrograms(shownFile, programs, exercise, lineOf)),
    ],
  };
}

async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => path.relative(folder, path.join(parentPath, name)))
    .map((file) => file.split(path.sep).join('/'))
    .sort();
}

async function readPrograms(project: Project, folder: string, files: readonly string[]) {
  const names = files.filter((file) => file.endsWith('.ts'));
  const programs = names.map(
    async (name) =>
      [name.slice(0, -'.ts'.length), await readSnippet(project, path.join(folder, name))] as const,
  );
  return new Map(await Promise.all(programs));
}
