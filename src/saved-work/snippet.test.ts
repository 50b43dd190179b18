import { expect, test } from 'vitest';
import { createSavedWork } from './saved-work.ts';
import { hashText } from './snippet-work.ts';
import { createStore } from './store.ts';
import { createMemoryStorage } from './testing/memory-storage.ts';

const id = 'gather/fetch';
const original = 'await fetchAll();';

/** A browser with its storage, in which each call opens the site in another tab. */
function createBrowser(storage = createMemoryStorage()) {
  let time = 1000;
  const store = createStore(() => storage);
  const open = () => createSavedWork({ store, prefix: 'site', now: () => time++ });
  return { storage, open };
}

test.each([
  ['', 'cbf29ce484222325'],
  ['a', 'af63dc4c8601ec8c'],
  ['foobar', '85944171f73967e8'],
])('the hash of %j is that of the algorithm’s authors', (text, hash) => {
  expect(hashText(text)).toBe(hash);
});

test('a version of a program is there again in another tab, with what it began as', () => {
  const { open } = createBrowser();
  expect(open().openSnippet(id, original).saveCode('mine')).toBeUndefined();
  const other = open().openSnippet(id, original);
  expect(other.read()).toEqual({
    value: { version: 1, code: 'mine', editedAt: 1000, of: hashText(original) },
  });
  expect(other.isOutdated()).toBe(false);
  expect([...open().readSnippets().keys()]).toEqual([id]);
});

test('when the page shows another program, that is noticed until the reader has said so', () => {
  const { open } = createBrowser();
  open().openSnippet(id, original).saveCode('mine');
  const snippet = open().openSnippet(id, 'await fetchAllAnew();');
  expect(snippet.read().value.code).toBe('mine');
  expect(snippet.isOutdated()).toBe(true);
  snippet.saveCode('more of mine');
  expect(snippet.isOutdated()).toBe(true);
  expect(snippet.confirm()).toBeUndefined();
  expect(snippet.isOutdated()).toBe(false);
  expect(snippet.read().value.code).toBe('more of mine');
});

test('what is the same as on the page is no version, and nothing is kept of one that is forgotten', () => {
  const { storage, open } = createBrowser();
  const snippet = open().openSnippet(id, original);
  snippet.saveCode('mine');
  snippet.saveCode(original);
  expect(storage.length).toBe(0);
  snippet.saveCode('mine');
  expect(snippet.forget()).toBeUndefined();
  expect(storage.length).toBe(0);
  expect(snippet.isOutdated()).toBe(false);
});

test('a version that another tab has kept since is not written over silently', () => {
  const { open } = createBrowser();
  const [here, there] = [open().openSnippet(id, original), open().openSnippet(id, original)];
  here.read();
  there.saveCode('theirs');
  expect(here.saveCode('mine')?.kind).toBe('elsewhere');
  expect(here.saveCode(original)?.kind).toBe('elsewhere');
  expect(here.read().value.code).toBe('theirs');
  expect(here.keepMine('mine')).toBeUndefined();
  expect(here.read().value.code).toBe('mine');
});

test('what cannot be read is set aside before something takes its place, and exported', () => {
  const { storage, open } = createBrowser();
  storage.setItem(`site.snippet.${id}`, '{"version":9,"code":"later"}');
  const work = open();
  expect(work.openSnippet(id, original).read().problem?.kind).toBe('other-version');
  work.openSnippet(id, original).saveCode('mine');
  expect(work.listUnreadable()).toEqual([
    { of: `snippet.${id}`, text: '{"version":9,"code":"later"}' },
  ]);
  expect(open().openSnippet(id, original).read().value.code).toBe('mine');
});

test('where nothing can be kept, that is told', () => {
  const forbidden = createSavedWork({
    store: createStore(() => {
      throw new DOMException('', 'SecurityError');
    }),
    prefix: 'site',
  });
  const snippet = forbidden.openSnippet(id, original);
  expect(snippet.read().problem?.kind).toBe('forbidden');
  expect(snippet.saveCode('mine')?.kind).toBe('forbidden');
  const full = createBrowser(createMemoryStorage(20)).open().openSnippet(id, original);
  expect(full.saveCode('x'.repeat(30))?.kind).toBe('full');
});

test('versions are exported, imported where they are newer, and reset with all else', () => {
  const from = createBrowser();
  from.open().openSnippet(id, original).saveCode('mine');
  const text = from.open().formatExport();
  const to = createBrowser();
  expect(to.open().importWork(text)).toMatchObject({ snippets: 1, newerHere: 0 });
  expect(to.open().readSnippets()).toEqual(from.open().readSnippets());
  expect(to.open().importWork(text)).toMatchObject({ snippets: 0 });
  to.open().openSnippet(id, original).keepMine('newer');
  expect(to.open().importWork(text)).toMatchObject({ snippets: 0, newerHere: 1 });
  expect(to.open().readSnippets().get(id)?.value.code).toBe('newer');
  to.open().reset();
  expect(to.open().readSnippets().size).toBe(0);
});

test('an export of before there were versions is imported, and names of no program are refused', () => {
  const { open } = createBrowser();
  const { snippets: _, ...before } = JSON.parse(open().formatExport());
  expect(open().importWork(JSON.stringify(before))).toMatchObject({ snippets: 0 });
  const wrong = {
    ...before,
    snippets: { '../x y': { version: 1 }, 'a/b': { version: 1, of: 'x' } },
  };
  expect(open().importWork(JSON.stringify(wrong))).toEqual({
    problems: [
      'snippets.../x y needs a name of small letters, digits and hyphens.',
      'snippets.a/b.of needs 16 hexadecimal digits, and has "x".',
    ],
  });
});
