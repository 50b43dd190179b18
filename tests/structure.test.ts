import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const src = fileURLToPath(new URL('../src/', import.meta.url));

/** What may import what: each folder only from those to its right, and from domain folders. */
const pageLayers = ['pages', 'layouts', 'components'];
const doors = ['commands', 'astro', 'vitest'];
/** Files beside the folders that anyone may import. */
const common = new Set(['author-error.ts', 'project.ts']);
/** What makes this site itself: for pages, layouts and components. */
const siteFiles = new Set(['site.ts', 'site-content.ts', 'content.config.ts']);

interface Import {
  readonly from: string;
  readonly specifier: string;
  /** The imported file below `src/`, for a relative import. */
  readonly target?: string;
}

const importPattern = /^\s*(?:import|export)\b[^'";]*?(?:from\s*)?['"]([^'"]+)['"]/gm;
const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .map((file) => file.split(path.sep).join('/'))
  .filter(
    (file) => /\.(ts|astro)$/.test(file) && !/(^|\/)fixtures\/|\.test\.ts$|\/testing\//.test(file),
  );

const imports: Import[] = files.flatMap((from) =>
  [...readFileSync(src + from, 'utf8').matchAll(importPattern)].map(([, specifier = '']) => ({
    from,
    specifier,
    ...(specifier.startsWith('.') && {
      target: path.posix.join(path.posix.dirname(from), specifier),
    }),
  })),
);

const folderOf = (file: string) => (file.includes('/') ? (file.split('/')[0] ?? '') : '');
const isDomain = (file: string) =>
  ![...pageLayers, ...doors, 'styles', ''].includes(folderOf(file));
const between = imports.filter(
  ({ from, target }) => target !== undefined && folderOf(from) !== folderOf(target),
);
const show = ({ from, specifier }: Import) => `${from} imports ${specifier}`;

test('there are files and imports to check', () => {
  expect(files.length).toBeGreaterThan(60);
  expect(between.length).toBeGreaterThan(60);
});

test('pages import layouts, layouts import components, never the other way', () => {
  const upward = between.filter(({ from, target = '' }) => {
    const [importer, imported] = [
      pageLayers.indexOf(folderOf(from)),
      pageLayers.indexOf(folderOf(target)),
    ];
    return imported !== -1 && (importer === -1 || importer > imported);
  });
  expect(upward.map(show)).toEqual([]);
});

test('nothing imports the three doors', () => {
  expect(between.filter(({ target = '' }) => doors.includes(folderOf(target))).map(show)).toEqual(
    [],
  );
});

test('domain folders import neither Astro nor the site', () => {
  const strays = imports.filter(
    ({ from, specifier, target = '' }) =>
      isDomain(from) && (/^(astro|virtual):|\.astro$/.test(specifier) || siteFiles.has(target)),
  );
  expect(strays.map(show)).toEqual([]);
});

test('from another folder, only its index is imported', () => {
  const inside = between.filter(
    ({ target = '' }) => isDomain(target) && !/^[^/]+(\/(node|browser))?\/index\.ts$/.test(target),
  );
  expect(inside.map(show)).toEqual([]);
});

test('files beside the folders are the few that everyone may import, and the site', () => {
  const loose = files.filter((file) => folderOf(file) === '');
  expect(loose.filter((file) => !common.has(file) && !siteFiles.has(file))).toEqual([]);
});

test('no folders import each other in a circle', () => {
  const edges = new Map<string, Set<string>>();
  for (const { from, target = '' } of between) {
    edges.set(folderOf(from), (edges.get(folderOf(from)) ?? new Set()).add(folderOf(target)));
  }
  const findCircle = (folder: string, trail: readonly string[]): string[] | undefined => {
    if (trail.includes(folder)) return [...trail.slice(trail.indexOf(folder)), folder];
    for (const next of edges.get(folder) ?? []) {
      const circle = next === '' ? undefined : findCircle(next, [...trail, folder]);
      if (circle) return circle;
    }
    return undefined;
  };
  const circles = [...edges.keys()].filter(Boolean).map((folder) => findCircle(folder, []));
  expect(circles.find(Boolean)).toBeUndefined();
});

test('no page is longer than 40 lines', () => {
  const pages = files.filter((file) => file.startsWith('pages/'));
  expect(pages.filter((file) => readFileSync(src + file, 'utf8').split('\n').length > 41)).toEqual(
    [],
  );
});

test('no drawers: a folder or file is named by its job', () => {
  expect(
    files.filter((file) => /(^|\/)(utils?|helpers?|common|misc|lib)(\/|\.ts$)/.test(file)),
  ).toEqual([]);
});
