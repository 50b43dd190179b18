import { type ExerciseWork, exerciseKind } from './exercise-work.ts';
import { isRecord, show } from './fields.ts';
import { type Progress, progressKind } from './progress.ts';
import { checkRecord, readRecord } from './record.ts';
import type { SetAside } from './records.ts';

/** All work of a reader, as one file holds it. */
export interface ExportedWork {
  readonly progress: Progress;
  /** By slug. */
  readonly exercises: Readonly<Record<string, ExerciseWork>>;
  readonly setAside: readonly SetAside[];
}

export type ParsedExport =
  | { readonly work: ExportedWork }
  | { readonly problems: readonly string[] };

const format = 'awaited-work';
const version = 1;
const maxCharacters = 10_000_000;
const namePattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const asidePattern = /^(progress|exercise\.[a-z0-9-]+)$/;

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
  setAside,
}: Readonly<Record<string, unknown>>): string[] {
  return [
    ...checkRecord(progress, progressKind, 'progress'),
    ...(isRecord(exercises)
      ? Object.entries(exercises).flatMap(([slug, work]) => checkExercise(slug, work))
      : [`exercises needs a record, and has ${show(exercises)}.`]),
    ...(Array.isArray(setAside)
      ? setAside.flatMap((each, index) => checkSetAside(each, `setAside[${index}]`))
      : [`setAside needs a list, and has ${show(setAside)}.`]),
  ];
}

function checkExercise(slug: string, work: unknown): string[] {
  const place = `exercises.${slug}`;
  return namePattern.test(slug)
    ? checkRecord(work, exerciseKind, place)
    : [`${place.slice(0, 60)} needs a name of small letters, digits and hyphens.`];
}

function checkSetAside(each: unknown, place: string): string[] {
  if (!isRecord(each)) return [`${place} needs a record, and has ${show(each)}.`];
  const isOf = typeof each.of === 'string' && asidePattern.test(each.of);
  return [
    ...(isOf ? [] : [`${place}.of needs “progress” or “exercise.NAME”, and has ${show(each.of)}.`]),
    ...(typeof each.text === 'string'
      ? []
      : [`${place}.text needs text, and has ${show(each.text)}.`]),
  ];
}

/** Of a file in which nothing is wrong. */
function readExport(file: Readonly<Record<string, unknown>>): ExportedWork {
  const { progress, exercises, setAside } = file as unknown as ExportedWork;
  const works = Object.entries(exercises).map(
    ([slug, work]) => [slug, readRecord({ ...work }, exerciseKind)] as const,
  );
  return {
    progress: readRecord({ ...progress }, progressKind),
    exercises: Object.fromEntries(works),
    setAside: setAside.map(({ of, text }) => ({ of, text })),
  };
}
