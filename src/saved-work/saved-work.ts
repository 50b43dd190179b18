import { exerciseName, openExercise } from './exercise.ts';
import { exerciseKind } from './exercise-work.ts';
import { formatExport } from './export-file.ts';
import { importWork } from './import-work.ts';
import { type Progress, progressKind, progressName, toggleDone } from './progress.ts';
import type { RecordKind } from './record.ts';
import { createRecords, type Reading } from './records.ts';
import { openSnippet, snippetName } from './snippet.ts';
import { snippetKind } from './snippet-work.ts';
import type { Store } from './store.ts';

export interface SavedWorkOptions {
  readonly store: Store;
  /** What all keys begin with, so that other sites of the same host have theirs. */
  readonly prefix: string;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
}

export type SavedWork = ReturnType<typeof createSavedWork>;

/**
 * What a reader has done and written, on the reader's machine. It owns all keys that begin with `prefix` and a point. Nothing
 * throws: what the browser refuses, and what cannot be read, is a problem in the result.
 */
export function createSavedWork({ store, prefix, now = Date.now }: SavedWorkOptions) {
  const records = createRecords(store, prefix);
  const readProgress = (): Reading<Progress> => records.read(progressName, progressKind);

  const readAll = <Work extends { readonly version: 1 }>(
    start: string,
    kind: RecordKind<Work>,
  ): ReadonlyMap<string, Reading<Work>> => {
    const names = records.names().filter((name) => name.startsWith(start));
    return new Map(names.map((name) => [name.slice(start.length), records.read(name, kind)]));
  };
  const readExercises = () => readAll(exerciseName(''), exerciseKind);
  const readSnippets = () => readAll(snippetName(''), snippetKind);

  /** All texts that cannot be read, those that are still in their place included. */
  const listUnreadable = () => {
    const all = new Map<string, Reading<unknown>>([[progressName, readProgress()]]);
    for (const [slug, reading] of readExercises()) all.set(exerciseName(slug), reading);
    for (const [id, reading] of readSnippets()) all.set(snippetName(id), reading);
    const inPlace = [...all].filter(([, { problem }]) => problem && problem.kind !== 'forbidden');
    return [
      ...records.listSetAside(),
      ...inPlace.map(([of]) => ({ of, text: records.readText(of) ?? '' })),
    ];
  };

  return {
    readProgress,
    toggleDone: (lesson: string) =>
      records.write(progressName, progressKind, toggleDone(readProgress().value, lesson)),
    openExercise: (slug: string) => openExercise(records, slug, now),
    openSnippet: (id: string, original: string) => openSnippet(records, id, original, now),
    /** What there is of each exercise, by slug. */
    readExercises,
    /** The reader's versions of programs, by the names of those. */
    readSnippets,
    listUnreadable,
    formatExport: () =>
      formatExport(
        {
          progress: readProgress().value,
          exercises: toValues(readExercises()),
          snippets: toValues(readSnippets()),
          setAside: listUnreadable(),
        },
        new Date(now()),
      ),
    importWork: (text: string) => importWork(records, text),
    /** Forgets everything. */
    reset: records.removeAll,
    /** Whether a `storage` event with this key tells of any of this. */
    isAbout: (key: string | null) => key === null || key.startsWith(`${prefix}.`),
  };
}

const toValues = <Work>(readings: ReadonlyMap<string, Reading<Work>>) =>
  Object.fromEntries([...readings].map(([name, { value }]) => [name, value]));
