import { expect, test } from 'vitest';
import type { ExerciseWork, Imported } from '../saved-work/index.ts';
import { describeImport, describeWork } from './work-in-words.ts';

const work = (fields: Partial<ExerciseWork> = {}): ExerciseWork => ({
  version: 1,
  attempts: 1,
  ...fields,
});

test.each([
  [
    [],
    [],
    '0 lessons and projects done, 0 exercises with code, 0 exercises solved, 1 program changed',
  ],
  [
    ['promises'],
    [work(), work({ code: '' }), work({ code: 'x', solvedAt: 1 })],
    '1 lesson or project done, 2 exercises with code, 1 exercise solved, 1 program changed',
  ],
])('kept work %#', (done, exercises, expected) => {
  expect(describeWork({ version: 1, done }, exercises, 1)).toBe(expected);
});

const full = { kind: 'full', says: 'No room.' } as const;

test.each<[Partial<Imported>, string]>([
  [{}, 'Nothing was imported. All of the file is here already.'],
  [{ lessons: 1 }, 'Imported: 1 lesson or project.'],
  [{ lessons: 2, exercises: 1 }, 'Imported: 2 lessons and projects and 1 exercise.'],
  [
    { lessons: 2, exercises: 1, snippets: 3 },
    'Imported: 2 lessons and projects, 1 exercise, and 3 programs.',
  ],
  [{ newerHere: 2 }, 'Nothing was imported. In 2 cases the program here is newer, and stays.'],
  [
    { exercises: 3, newerHere: 1 },
    'Imported: 3 exercises. In 1 case the program here is newer, and stays.',
  ],
  [{ problem: full }, 'Nothing was imported. No room.'],
  [{ exercises: 1, problem: full }, 'Imported: 1 exercise. No room.'],
])('an import %o', (imported, expected) => {
  expect(describeImport({ lessons: 0, exercises: 0, snippets: 0, newerHere: 0, ...imported })).toBe(
    expected,
  );
});
