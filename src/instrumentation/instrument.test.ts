import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { createProject, type Project } from '../project.ts';
import { createRunner, type Runner } from '../run/index.ts';
import { findSnippets, readSnippet, toSnippetFile } from '../snippets/index.ts';
import type { TraceEvent } from '../trace/index.ts';
import { instrument } from './instrument.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const fixtures = fileURLToPath(new URL('./fixtures/', import.meta.url));
const taskKinds = new Set([
  'call',
  'await',
  'resume',
  'wake',
  'abort',
  'done',
  'threw',
  'untraced',
  'stuck',
]);
let project: Project;
let runner: Runner;

beforeAll(() => {
  project = createProject(root);
  runner = createRunner(project);
});

/** What a run shows when nobody looks at its tasks. */
function withoutTasks(events: readonly TraceEvent[], isTimed: boolean): unknown[] {
  return events
    .filter(({ kind }) => !taskKinds.has(kind))
    .map((event) => ({ ...event, task: undefined, ...(isTimed ? {} : { at: 0 }) }));
}

async function runBothWays(file: string) {
  const snippet = await readSnippet(project, file);
  const [plain, traced] = await Promise.all([
    runner.run(snippet, { isTraced: false }),
    runner.run(snippet, { isTraced: true }),
  ]);
  const isTimed = snippet.directives.clock === 'virtual';
  return {
    plain: withoutTasks(plain.events, isTimed),
    traced: withoutTasks(traced.events, isTimed),
    all: traced.events,
  };
}

describe('instrumented programs print, in the same order, what plain ones print', () => {
  test.for(readdirSync(fixtures))('fixture %s', async (name) => {
    const { plain, traced, all } = await runBothWays(fixtures + name);
    expect(plain.length).toBeGreaterThan(1);
    expect(traced).toEqual(plain);
    expect(all.filter(({ kind }) => kind === 'call').length).toBeGreaterThan(0);
  });

  test('every snippet', async () => {
    for (const id of await findSnippets(project)) {
      const { plain, traced } = await runBothWays(toSnippetFile(project, id) ?? '');
      expect(traced, id).toEqual(plain);
    }
  }, 600_000);
});

/** What the hand-written programs must hold, whatever else they do. */
const syntax: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['async functions', /async function \w+\(/],
  ['async arrows', /async \(\w+: number\) => /],
  ['async methods', /async greet\(\)/],
  ['async static and private methods', /static async make[\s\S]*async #hidden/],
  ['generators', /function\* sync/],
  ['async generators', /async function\* numbers/],
  ['delegating generators', /yield\* numbers/],
  ['for await', /for await \(const/],
  ['await using', /await using \w+ = /],
  ['top-level await', /^await \w+\(/m],
  ['thenables', /\{ then: \(/],
  ['Promise.all', /Promise\.all\(/],
  ['Promise.allSettled', /Promise\.allSettled\(/],
  ['Promise.any', /Promise\.any\(/],
  ['Promise.race', /Promise\.race\(/],
  ['try and finally around await', /try \{\s+await[\s\S]*\} finally \{\s+await/],
  ['recursion', /await named\(n - 1\)/],
  ['callbacks of timers', /setTimeout\(async/],
  ['callbacks of emitters', /\.on\('ring', async/],
  ['private members', /#count = 0/],
  ['parameters taken apart, with defaults', /\{ b, c = 3 \}/],
  ['arguments', /arguments\.length/],
  ['this', /this\.#count/],
  ['super', /super\.greet/],
  ['new.target', /new\.target/],
  ['labels', /outer: for/],
  ['directives', /^'use strict';/m],
  ['a hashbang', /^#!/],
  ['CommonJS', /require\(/],
];

test.each(syntax)('the fixtures hold %s', (_, pattern) => {
  const texts = readdirSync(fixtures).map((name) => readFileSync(fixtures + name, 'utf8'));
  expect(texts.some((text) => pattern.test(text))).toBe(true);
});

describe('instrumentation', () => {
  const change = (code: string) =>
    instrument(code, code, { format: 'module', isEntry: true, firstSite: 0 });

  test.for([
    'await null;',
    'const f = async () => ({});\nawait f();\n',
    'label: for await (const x of []) { continue label; }',
    'try {\n  await f();\n} catch ({\n  message,\n}) {\n  message;\n}',
    'const [\n  a,\n] = await f()\nnew Promise(\n  f,\n)\n',
    '{\n  await using a = f();\n}\nif (a) {\n  await a\n} else await b',
    'if (a) for (;;) {\n  await using b = f();\n  if (b) break\n  else continue\n}\nelse await b',
  ])('keeps every line where it was: %j', (code) => {
    expect(change(code).source.split('\n')).toHaveLength(code.split('\n').length);
  });

  test('names functions as their reader knows them', () => {
    const { sites } = change(`
      async function declared() {}
      const assigned = async () => {};
      const object = { async method() {}, key: async function () {} };
      class Queue { async take() {} async #hidden() {} field = async () => {}; }
      [].map(async (item) => item);
      export default async () => {};
    `);
    expect(sites.map(({ text }) => text)).toEqual([
      'module',
      'declared',
      'assigned',
      'method',
      'key',
      'Queue.take',
      'Queue.#hidden',
      'Queue.field',
      'callback of map',
      'anonymous',
    ]);
  });
});
