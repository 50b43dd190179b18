import { expect, test } from 'vitest';
import { createSavedWork } from './saved-work.ts';
import { createStore } from './store.ts';
import { createMemoryStorage } from './testing/memory-storage.ts';

/** A browser with its storage, in which each call opens the site in another tab. */
function createBrowser(storage = createMemoryStorage()) {
  let time = 1000;
  const store = createStore(() => storage);
  const open = (prefix = 'site') => createSavedWork({ store, prefix, now: () => time++ });
  return { storage, open };
}

const keyOf = (slug: string) => `site.exercise.${slug}`;

test('code, attempts and marks are there again in another tab', () => {
  const { open } = createBrowser();
  const work = open();
  const exercise = work.openExercise('gather');
  expect(exercise.read()).toEqual({ value: { version: 1, attempts: 0 } });
  expect(exercise.saveCode('await x;')).toBeUndefined();
  expect(exercise.countAttempt(false)).toBeUndefined();
  expect(exercise.countAttempt(true)).toBeUndefined();
  expect(exercise.countAttempt(true)).toBeUndefined();
  expect(work.toggleDone('timers')).toBeUndefined();

  const other = open();
  expect(other.readProgress()).toEqual({ value: { version: 1, done: ['timers'] } });
  expect(other.openExercise('gather').read()).toEqual({
    value: { version: 1, attempts: 3, code: 'await x;', editedAt: 1000, solvedAt: 1001 },
  });
  expect([...other.readExercises().keys()]).toEqual(['gather']);
});

test('what was kept before exercises were is still read', () => {
  const { storage, open } = createBrowser();
  storage.setItem('site.progress', '{"version":1,"done":["timers","streams"]}');
  expect(open().readProgress().value.done).toEqual(['timers', 'streams']);
});

test('a program that another tab has kept since is not written over silently', () => {
  const { open } = createBrowser();
  const [here, there] = [open().openExercise('gather'), open().openExercise('gather')];
  here.read();
  there.read();
  expect(there.saveCode('theirs')).toBeUndefined();
  expect(here.saveCode('mine')?.kind).toBe('elsewhere');
  expect(here.read().value.code).toBe('theirs');

  // Having seen it, this tab goes on from there; and then the other one has not seen.
  expect(here.hasSaved('theirs')).toBe(true);
  expect(here.saveCode('mine')).toBeUndefined();
  expect(there.saveCode('more of theirs')?.kind).toBe('elsewhere');
  expect(there.hasSaved('theirs')).toBe(true);
  expect(there.hasSaved('more of theirs')).toBe(false);
  expect(there.keepMine('more of theirs')).toBeUndefined();
  expect(here.read().value.code).toBe('more of theirs');
});

test('a later change is the newer one, also where the clock was set back', () => {
  const storage = createMemoryStorage();
  const times = [2000, 1000];
  const work = createSavedWork({
    store: createStore(() => storage),
    prefix: 'site',
    now: () => times.shift() ?? 0,
  });
  const exercise = work.openExercise('gather');
  exercise.saveCode('first');
  exercise.saveCode('second');
  expect(exercise.read().value.editedAt).toBe(2001);
});

test('the same program from another tab is no conflict, and attempts of both count', () => {
  const { open } = createBrowser();
  const [here, there] = [open().openExercise('gather'), open().openExercise('gather')];
  there.saveCode('same');
  expect(here.saveCode('same')).toBeUndefined();
  here.countAttempt(false);
  there.countAttempt(false);
  expect(here.read().value.attempts).toBe(2);
});

test('after all was forgotten in another tab, this one keeps what is written in it', () => {
  const { open } = createBrowser();
  const here = open().openExercise('gather');
  here.saveCode('mine');
  open().reset();
  expect(here.saveCode('mine, changed')).toBeUndefined();
});

test.each([
  ['cut off', '{"version":1,"co', 'damaged', undefined],
  ['damaged in part', '{"version":1,"code":"old","attempts":"x"}', 'damaged', 'old'],
  ['of a later version', '{"version":2,"code":{"files":[]}}', 'other-version', undefined],
])('what is %s is told, and set aside before something takes its place', (_, text, kind, code) => {
  const { storage, open } = createBrowser();
  storage.setItem(keyOf('gather'), text);
  const work = open();
  const exercise = work.openExercise('gather');
  const { value, problem } = exercise.read();
  expect([problem?.kind, value.code]).toEqual([kind, code]);
  expect(storage.getItem(keyOf('gather'))).toBe(text);
  expect(work.listUnreadable()).toEqual([{ of: 'exercise.gather', text }]);

  expect(exercise.saveCode('new')).toBeUndefined();
  expect(exercise.read().problem).toBeUndefined();
  expect(work.listUnreadable()).toEqual([{ of: 'exercise.gather', text }]);

  // A second time, it goes beside the first.
  storage.setItem(keyOf('gather'), '?');
  exercise.read();
  exercise.saveCode('newer');
  expect(work.listUnreadable().map((each) => each.text)).toEqual([text, '?']);
});

test('where there is no room to set it aside, it stays', () => {
  const { storage, open } = createBrowser(createMemoryStorage(10));
  storage.setItem(keyOf('gather'), 'unreadable');
  expect(open().openExercise('gather').countAttempt(true)?.kind).toBe('full');
  expect(storage.getItem(keyOf('gather'))).toBe('unreadable');
});

test('a full storage is told, and keeps what it had', () => {
  const { open } = createBrowser(createMemoryStorage(200));
  const exercise = open().openExercise('gather');
  expect(exercise.saveCode('short')).toBeUndefined();
  expect(exercise.saveCode('x'.repeat(200))).toEqual({
    kind: 'full',
    says: expect.stringContaining('no room'),
  });
  expect(exercise.read().value.code).toBe('short');
  expect(exercise.saveCode('shorter')).toBeUndefined();
});

const refuse = () => {
  throw new DOMException('The operation is insecure.', 'SecurityError');
};
test.each([
  ['throws', createStore(refuse)],
  ['is none', createStore(() => null as unknown as Storage)],
])('a storage that %s is told, whatever is done', (_, store) => {
  const work = createSavedWork({ store, prefix: 'site' });
  const exercise = work.openExercise('gather');
  expect(exercise.read().value).toEqual({ version: 1, attempts: 0 });
  expect(work.readProgress().value.done).toEqual([]);
  const results = [
    exercise.read().problem,
    work.readProgress().problem,
    exercise.saveCode('x'),
    exercise.keepMine('x'),
    exercise.countAttempt(true),
    work.toggleDone('timers'),
  ];
  for (const problem of results) {
    expect(problem).toEqual({ kind: 'forbidden', says: expect.stringContaining('not allow') });
  }
  expect(work.reset()).toBeUndefined();
  expect(work.listUnreadable()).toEqual([]);
  expect(work.readExercises().size).toBe(0);
  expect(JSON.parse(work.formatExport()).exercises).toEqual({});
});

test('two sites of one host keep apart', () => {
  const { storage, open } = createBrowser();
  const [one, other] = [open('one'), open('one-two')];
  storage.setItem('else', 'stays');
  one.toggleDone('timers');
  other.toggleDone('streams');
  other.openExercise('gather').saveCode('x');
  expect(one.readProgress().value.done).toEqual(['timers']);
  expect(one.readExercises().size).toBe(0);
  expect(one.reset()).toBeUndefined();
  expect(other.readProgress().value.done).toEqual(['streams']);
  expect(storage.getItem('else')).toBe('stays');
  expect(storage.length).toBe(3);
});

test.each([
  [null, true],
  ['site.progress', true],
  ['site.exercise.gather', true],
  ['other.progress', false],
])('a change of the key %j is about this: %j', (key, isAbout) => {
  expect(createBrowser().open().isAbout(key)).toBe(isAbout);
});

test.each([
  [null, true],
  ['site.exercise.gather', true],
  ['site.exercise.gather-all', false],
  ['site.progress', false],
])('a change of the key %j is about an exercise: %j', (key, isAbout) => {
  expect(createBrowser().open().openExercise('gather').isAbout(key)).toBe(isAbout);
});
