import { readdirSync } from 'node:fs';
import { cp, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { formatProblems } from '../author-error.ts';
import { createEmbeds } from '../embeds/node/index.ts';
import { type Inputs, recordingFormat } from '../recordings/index.ts';
import { readInputs, writeRecording } from '../recordings/node/index.ts';
import { readSnippet } from '../snippets/index.ts';
import { createTemporaryProject } from '../testing/index.ts';
import type { TraceEvent } from '../trace/index.ts';
import { checkContent } from './check-content.ts';
import { createArticleSchema } from './front-matter.ts';

const fixtures = path.join(import.meta.dirname, 'fixtures');
const runtime = '26.10.0';
const schema = createArticleSchema({
  authors: ['awaited', 'guest'],
  categories: ['Foundations', 'Patterns', 'Failures'],
});

/** The site of the fixtures, which is all right, with other articles and the snippets that those name. */
async function createSite(articles: readonly string[], snippets: readonly string[] = []) {
  const project = await createTemporaryProject();
  await cp(path.join(fixtures, 'site'), project.root, { recursive: true });
  const named = new Set(snippets);
  for (const file of articles) {
    const source = path.join(fixtures, 'throws', file);
    await cp(source, path.join(project.contentFolder, 'articles', file));
    for (const id of (await readFile(source, 'utf8')).match(/(broken|faulty)\/[\w-]+/g) ?? [])
      named.add(id);
  }
  for (const id of named) {
    for (const file of [`${id}.ts`, `${id}.recording.jsonl`]) {
      await cp(
        path.join(fixtures, 'snippets', file),
        path.join(project.snippetsFolder, file),
      ).catch(() => {});
    }
  }

  const record = async (id: string, events: readonly TraceEvent[], inputs?: Inputs) => {
    const file = path.join(project.snippetsFolder, `${id}.ts`);
    const present = await readInputs(project, await readSnippet(project, file));
    const header = {
      format: recordingFormat,
      clock: 'virtual' as const,
      runtime,
      inputs: inputs ?? present,
    };
    await writeRecording(file, { header, events });
  };
  const exit = (code: number) => ({ at: 2000, kind: 'exit', code }) as const;
  const error = 'RangeError: too far';
  await record('good/counted', [{ at: 0, kind: 'stdout', text: 'one\ntwo\n' }, exit(0)]);
  await record('good/failed', [
    { at: 0, kind: 'uncaught', origin: 'exception', error, stack: error },
    exit(1),
  ]);
  if (named.has('broken/stale'))
    await record('broken/stale', [exit(0)], { './stale.ts': 'another' });
  return project;
}

async function report(
  articles: readonly string[] = [],
  snippets: readonly string[] = [],
): Promise<string> {
  const project = await createSite(articles, snippets);
  const text = formatProblems(await checkContent(project, createEmbeds(project, runtime), schema));
  return text.replaceAll(
    `this version reads format ${recordingFormat}`,
    'this version reads format N',
  );
}

const right = '---\ntitle: A\nstandfirst: B.\ndate: 2026-11-20\ncategory: Patterns\n---\n';

/** What is wrong with a project of these files. */
async function reportOf(files: Readonly<Record<string, string>>): Promise<string> {
  const project = await createTemporaryProject(files);
  return formatProblems(await checkContent(project, createEmbeds(project, runtime), schema));
}

test('articles that are right have no problems, and drafts may link to themselves', async () => {
  expect(await report()).toBe('');
});

const mistakes = readdirSync(path.join(fixtures, 'throws')).filter((name) => /\.mdx?$/.test(name));

test.each(mistakes)(
  'the mistakes of %s are told with place, finding, choices and fix',
  async (file) => {
    const name = path.parse(file).name;
    await expect(`${await report([file])}\n`).toMatchFileSnapshot(`fixtures/throws/${name}.txt`);
  },
);

test('the mistakes of all articles come in one report', async () => {
  const all = await report(mistakes);
  for (const file of mistakes) expect(all).toContain(`content/articles/${file}`);
  expect(all).toMatch(/\d+ problems in \d+ files\.$/);
});

test('a snippet that no article shows must be right too, at its own place', async () => {
  const text = await report([], ['broken/missing', 'faulty/region-unclosed']);
  expect(text).toContain('snippets/broken/missing.ts  Missing recording\n');
  expect(text).toContain('snippets/faulty/region-unclosed.ts:1  Unclosed region\n');
  expect(text).toContain('2 problems in 2 files.');
});

test('names that cannot be part of an address are told, of articles and of snippets', async () => {
  const text = await reportOf({
    'content/articles/Ünicode Näme.mdx': right,
    'content/articles/ワーカー.mdx': right,
    'snippets/X Y/é.ts': '',
    'snippets/_shared/any Name.ts': '',
  });
  expect(text).toContain(
    'content/articles/Ünicode Näme.mdx  Unusable name\n  "Ünicode Näme" is part of an address, and those are lower-case words (a to z, 0 to 9) joined by "-".\n  Fix: Rename it "unicode-name".',
  );
  expect(text).toContain('content/articles/ワーカー.mdx  Unusable name');
  expect(text).toContain('Fix: Rename it "x-y".');
  expect(text).toContain('Fix: Rename it "e".');
  expect(text.match(/Unusable name/g)).toHaveLength(4);
});

test('a project without articles has nothing to check', async () => {
  const project = await createTemporaryProject();
  expect(await checkContent(project, createEmbeds(project, runtime), schema)).toEqual([]);
});
