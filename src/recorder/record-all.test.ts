import { readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { findSnippets } from '../snippets/index.ts';
import { createTemporaryProject } from '../testing/index.ts';
import { type RecordOptions, recordAll } from './record-all.ts';

const sources = {
  'snippets/topic/waits.ts': "setTimeout(() => console.log('an hour later'), 3_600_000);\n",
  'snippets/topic/random.ts':
    'console.log(Math.random(), crypto.randomUUID(), new Date(), process.pid);\n',
  'snippets/topic/throws.ts': "// @throws Error: no\nthrow new Error('no');\n",
};

vi.setConfig({ testTimeout: 60_000 });

async function createRecorder(files: Readonly<Record<string, string>> = sources) {
  const project = await createTemporaryProject(files);
  return {
    project,
    write: (file: string, text: string) => writeFile(path.join(project.root, file), text),
    readRecordings: async () => {
      const names = (await readdir(project.snippetsFolder, { recursive: true })).filter((name) =>
        name.endsWith('.jsonl'),
      );
      const texts = names
        .toSorted()
        .map((name) => readFile(path.join(project.snippetsFolder, name), 'utf8'));
      return Promise.all(texts);
    },
    record: async (options: RecordOptions = {}) => {
      const outcomes: Record<string, string> = {};
      const onDone: RecordOptions['onDone'] = (id, outcome) => (outcomes[id] = outcome);
      const problems = await recordAll(project, await findSnippets(project), {
        ...options,
        onDone,
      });
      return { outcomes, titles: problems.map(({ title, where }) => `${where.file} ${title}`) };
    },
  };
}

const all = (outcome: string) => ({
  'topic/random': outcome,
  'topic/throws': outcome,
  'topic/waits': outcome,
});

test('what is missing is written, what is fresh is left alone, what is forced gives the same', async () => {
  const { record, readRecordings } = await createRecorder();
  expect(await record()).toEqual({ outcomes: all('written'), titles: [] });
  const recordings = await readRecordings();
  expect(await record()).toEqual({ outcomes: all('fresh'), titles: [] });
  expect(await record({ isForced: true })).toEqual({ outcomes: all('same'), titles: [] });
  expect(await readRecordings()).toEqual(recordings);
});

test('two projects in two folders get the same bytes', async () => {
  const [one, other] = [await createRecorder(), await createRecorder()];
  await Promise.all([one.record(), other.record()]);
  expect(await other.readRecordings()).toEqual(await one.readRecordings());
});

test('a changed snippet is recorded anew, also when only an import of it changed', async () => {
  const { record, write } = await createRecorder({
    'snippets/a.ts': "import { name } from './_name.ts';\nconsole.log(name);\n",
    'snippets/b.ts': "console.log('b');\n",
    'snippets/_name.ts': "export const name = 'old';\n",
  });
  await record();
  await write('snippets/_name.ts', "export const name = 'new';\n");
  expect((await record()).outcomes).toEqual({ a: 'written', b: 'fresh' });
  await write('snippets/a.recording.jsonl', '{"format":2,"clo');
  expect((await record()).outcomes).toEqual({ a: 'written', b: 'fresh' });
});

test('a snippet with problems keeps its recording, and the others get theirs', async () => {
  const { record, write, readRecordings } = await createRecorder({
    'snippets/a.ts': "console.log('a');\n",
    'snippets/b.ts': "console.log('b');\n",
    'snippets/c.ts': "console.log('c');\n",
  });
  await record();
  const before = await readRecordings();
  await write('snippets/a.ts', "throw new Error('no');\n");
  await write('snippets/b.ts', 'const x: = 1;\n');
  await write('snippets/c.ts', "console.log('changed');\n");
  expect(await record()).toEqual({
    outcomes: { a: 'failed', b: 'failed', c: 'written' },
    titles: ['snippets/a.ts Uncaught error', 'snippets/b.ts Syntax error'],
  });
  const after = await readRecordings();
  expect(after.slice(0, 2)).toEqual(before.slice(0, 2));
  expect(after[2]).toContain('changed');
});

test('other times on the real clock are no reason to write a recording again', async () => {
  const { record, readRecordings } = await createRecorder({
    'snippets/a.ts':
      "// @clock real\nsetTimeout(() => console.log('later'), Math.random() * 20);\n",
  });
  await record();
  const before = await readRecordings();
  expect((await record({ isForced: true })).outcomes).toEqual({ a: 'same' });
  expect(await readRecordings()).toEqual(before);
});

test('every finished snippet is counted', async () => {
  const { project } = await createRecorder();
  const counts: number[] = [];
  await recordAll(project, await findSnippets(project), {
    onDone: (_, __, done) => counts.push(done),
  });
  expect(counts).toEqual([1, 2, 3]);
});

test('a snippet that leads nowhere and a recording that is a folder keep no other from being recorded', async () => {
  const { project, record } = await createRecorder({
    'snippets/topic/held.ts': "console.log('held');\n",
    'snippets/topic/held.recording.jsonl/note.md': '',
    'snippets/topic/well.ts': "console.log('well');\n",
  });
  await symlink('nowhere.ts', path.join(project.snippetsFolder, 'topic/dangling.ts'));
  await symlink('well.ts', path.join(project.snippetsFolder, 'topic/linked.ts'));
  const { outcomes, titles } = await record();
  expect(outcomes).toEqual({
    'topic/dangling': 'failed',
    'topic/held': 'failed',
    'topic/linked': 'failed',
    'topic/well': 'written',
  });
  expect(titles).toEqual([
    'snippets/topic/dangling.ts Snippet that is a link',
    'snippets/topic/held.recording.jsonl No place for a recording',
    'snippets/topic/linked.ts Snippet that is a link',
  ]);
});
