import { type ExerciseWork, exerciseKind } from './exercise-work.ts';
import { isRecord, show } from './fields.ts';
import { type Progress, progressKind } from './progress.ts';
import { checkRecord, type RecordKind, readRecord } from './record.ts';
import type { SetAside } from './records.ts';
import { type SnippetWork, snippetKind } from './snippet-work.ts';

/** All work of a reader, as one file holds it. */
export interface ExportedWork {
  readonly progress: Progress;
  /** By slug. */
  readonly exercises: Readonly<Record<string, ExerciseWork>>;
  /** By the name of the program of which each is a version. */
  readonly snippets: Readonly<Record<string, SnippetWork>>;
  readonly setAside: readonly SetAside[];
}

export type ParsedExport =
  | { readonly work: ExportedWork }
  | { readonly problems: readonly string[] };

const format = 'awaited-work';
const version = 1;
const maxCharacters = 10_000_000;
const namePattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const idPattern = /^[\w-]+(\/[\w-]+)*$/;
const asidePattern = /^(progress|exercise\.[a-z0-9-]+|snippet\.[\w/-]+)$/;

/** The text of the file. */
export const formatExport = (work: ExportedWork, exportedAt: Date): string =>
  `${JSON.stringify({ format, version, exportedAt, ...work }, null, 2)}\n`;

/** Reads such a file, from whomever it comes: all of it, or everything that is wrong with it. */
export function parseExport(text: string): ParsedExport {
  if (text.length > maxCharacters) {
    return {
      problems: [`The file is too long: an export has no more than ${maxCharacters / 1e6} MB.`],
    };
  }
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch (error) {
    return { problems: [`The file is not JSON, or not all of it. ${(error as Error).message}`] };
  }
  if (!isRecord(file) || file.format !== format) {
    return {
      problems: [`The file is no export of this site’s work: its “format” is not “${format}”.`],
    };
  }
  if (file.version !== version) {
    return {
      problems: [
        `The file has version ${show(file.version)}, and this page reads version ${version}. Reload the page, and try again.`,
      ],
    };
  }
  const problems = checkExport(file);
  return problems.length > 0 ? { problems } : { work: readExport(file) };
}

function checkExport({
  progress,
  exercises,
  // An export has them since readers can keep versions of their own.
  snippets = {},
  setAside,
}: Readonly<Record<string, unknown>>): string[] {
  return [
    ...checkRecord(progress, progressKind, 'progress'),
    ...checkNamed(exercises, 'exercises', exerciseKind, namePattern),
    ...checkNamed(snippets, 'snippets', snippetKind, idPattern),
    ...(Array.isArray(setAside)
      ? setAside.flatMap((each, index) => checkSetAside(each, `setAside[${index}]`))
      : [`setAside needs a list, and has ${show(setAside)}.`]),
  ];
}

function checkNamed<Work extends { readonly version: 1 }>(
  works: unknown,
  of: string,
  kind: RecordKind<Work>,
  pattern: RegExp,
): string[] {
  if (!isRecord(works)) return [`${of} needs a record, and has ${show(works)}.`];
  return Object.entries(works).flatMap(([name, work]) => {
    const place = `${of}.${name}`;
    return pattern.test(name)
      ? checkRecord(work, kind, place)
      : [`${place.slice(0, 60)} needs a name of small letters, digits and hyphens.`];
  });
}

function checkSetAside(each: unknown, place: string): string[] {
  if (!isRecord(each)) return [`${place} needs a record, and has ${show(each)}.`];
  const isOf = typeof each.of === 'string' && asidePattern.test(each.of);
  return [
    ...(isOf
      ? []
      : [
          `${place}.of needs “progress”, “exercise.NAME” or “snippet.NAME”, and has ${show(each.of)}.`,
        ]),
    ...(typeof each.text === 'string'
      ? []
      : [`${place}.text needs text, and has ${show(each.text)}.`]),
  ];
}

/** Of a file in which nothing is wrong. */
function readExport(file: Readonly<Record<string, unknown>>): ExportedWork {
  const { progress, exercises, snippets = {}, setAside } = file as unknown as ExportedWork;
  return {
    progress: readRecord({ ...progress }, progressKind),
    exercises: readNamed(exercises, exerciseKind),
    snippets: readNamed(snippets, snippetKind),
    setAside: setAside.map(({ of, text }) => ({ of, text })),
  };
}

function readNamed<Work extends { readonly version: 1 }>(
  works: Readonly<Record<string, Work>>,
  kind: RecordKind<Work>,
): Readonly<Record<string, Work>> {
  const read = Object.entries(works).map(([name, work]) => [name, readRecord({ ...work }, kind)]);
  return Object.fromEntries(read);
}
