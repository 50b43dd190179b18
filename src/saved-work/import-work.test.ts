import { expect, test } from 'vitest';
import { createSavedWork } from './saved-work.ts';
import { createStore } from './store.ts';
import { createMemoryStorage } from './testing/memory-storage.ts';

function open({ storage = createMemoryStorage(), time = 1000 } = {}) {
  const store = createStore(() => storage);
  return { storage, work: createSavedWork({ store, prefix: 'site', now: () => time }) };
}

const nothing = { lessons: 0, exercises: 0, snippets: 0, newerHere: 0 };
const empty = { format: 'awaited-work', version: 1, progress: { version: 1, done: [] } };
const file = { ...empty, exercises: {}, snippets: {}, setAside: [] };

/** A reader who has done something, a part of which cannot be read any more. */
function fill({ storage, work }: ReturnType<typeof open>) {
  work.toggleDone('timers');
  work.openExercise('gather').saveCode('await "…";\n');
  work.openExercise('gather').countAttempt(true);
  storage.setItem('site.exercise.locks', 'unreadable');
}

test('what was exported is there again on another machine', () => {
  const from = open();
  fill(from);
  const to = open();
  const text = from.work.formatExport();
  expect(to.work.importWork(text)).toEqual({ ...nothing, lessons: 1, exercises: 1 });
  expect(to.work.readProgress()).toEqual(from.work.readProgress());
  expect(to.work.readExercises().get('gather')).toEqual(from.work.readExercises().get('gather'));
  expect(to.work.listUnreadable()).toEqual([{ of: 'exercise.locks', text: 'unreadable' }]);
  // A second time there is nothing new in it.
  expect(to.work.importWork(text)).toEqual(nothing);
  expect(to.work.listUnreadable().length).toBe(1);
});

test('an export says what it is, and when it was made', () => {
  expect(JSON.parse(open({ time: Date.UTC(2026, 10, 25) }).work.formatExport())).toEqual({
    ...file,
    exportedAt: '2026-11-25T00:00:00.000Z',
  });
});

test('an import adds, and what is newer here stays', () => {
  const storage = createMemoryStorage();
  const early = open({ storage, time: 1000 }).work;
  early.toggleDone('timers');
  early.openExercise('old').saveCode('old, there');
  early.openExercise('new').saveCode('old, there');
  const text = early.formatExport();
  early.reset();

  const { work } = open({ storage, time: 500 });
  work.toggleDone('streams');
  work.openExercise('old').saveCode('older, here');
  const late = open({ storage, time: 2000 }).work;
  late.openExercise('new').saveCode('new, here');
  expect(late.importWork(text)).toEqual({ ...nothing, lessons: 1, exercises: 1, newerHere: 1 });
  expect(late.readProgress().value.done).toEqual(['streams', 'timers']);
  expect(late.openExercise('old').read().value.code).toBe('old, there');
  expect(late.openExercise('new').read().value.code).toBe('new, here');
});

test('where there is no room, an import says so and keeps the rest', () => {
  const from = open().work;
  from.openExercise('a').saveCode('short');
  from.openExercise('b').saveCode('long'.repeat(100));
  const to = open({ storage: createMemoryStorage(200) }).work;
  expect(to.importWork(from.formatExport())).toMatchObject({
    exercises: 1,
    problem: { kind: 'full' },
  });
  expect([...to.readExercises().keys()]).toEqual(['a']);
});

test.each([
  ['', ['The file is not JSON, or not all of it. Unexpected end of JSON input']],
  ['{"format":"awaited-work","version":1,"pro', [expect.stringMatching(/^The file is not JSON/)]],
  ['[]', ['The file is no export of this site’s work: its “format” is not “awaited-work”.']],
  ['{"version":1}', [expect.stringMatching(/no export of this site’s work/)]],
  [JSON.stringify({ ...file, version: 2 }), [expect.stringMatching(/^The file has version 2/)]],
  [' '.repeat(10_000_001), ['The file is too long: an export has no more than 10 MB.']],
  [
    JSON.stringify({ format: 'awaited-work', version: 1 }),
    [
      'progress needs a record, and has nothing.',
      'exercises needs a record, and has nothing.',
      'setAside needs a list, and has nothing.',
    ],
  ],
  [
    JSON.stringify({
      ...file,
      progress: { version: 1, done: 'timers' },
      exercises: {
        gather: { version: 1, code: 42, attempts: 1.5 },
        locks: { version: 3 },
        streams: 'x'.repeat(100),
        '../x': {},
      },
      setAside: [{ of: 'layout', text: 1 }, 'x'],
    }),
    [
      'progress.done needs a list of names, and has "timers".',
      'exercises.gather.code needs text of no more than 100 kB, and has 42.',
      'exercises.gather.attempts needs a whole number, and has 1.5.',
      'exercises.locks.version needs 1, and has 3.',
      `exercises.streams needs a record, and has "${'x'.repeat(39)}….`,
      'exercises.../x needs a name of small letters, digits and hyphens.',
      'setAside[0].of needs “progress”, “exercise.NAME” or “snippet.NAME”, and has "layout".',
      'setAside[0].text needs text, and has 1.',
      'setAside[1] needs a record, and has "x".',
    ],
  ],
])('of a file with mistakes all are told, and nothing is taken: %.60j', (text, problems) => {
  const to = open();
  expect(to.work.importWork(text)).toEqual({ problems });
  expect(to.storage.length).toBe(0);
});
