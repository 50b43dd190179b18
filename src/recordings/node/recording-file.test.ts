import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { createTemporaryProject } from '../../testing/index.ts';
import { formatRecording, type Recording } from '../recording.ts';
import { readRecording, toRecordingFile, writeRecording } from './recording-file.ts';

const toRecording = (text: string): Recording => ({
  header: { format: 2, clock: 'virtual', runtime: '26.10.0', inputs: {} },
  events: [
    { at: 0, kind: 'stdout', text },
    { at: 0, kind: 'exit', code: 0 },
  ],
});

async function createSnippet() {
  const project = await createTemporaryProject({ 'snippets/a.ts': '' });
  return {
    project,
    file: path.join(project.snippetsFolder, 'a.ts'),
    list: () => readdir(project.snippetsFolder),
  };
}

test.each([
  ['a/b.ts', 'a/b.recording.jsonl'],
  ['a/b.mjs', 'a/b.recording.jsonl'],
  ['a.ts/b.v2.ts', 'a.ts/b.v2.recording.jsonl'],
])('the recording of %s is %s', (file, recording) => {
  expect(toRecordingFile(file)).toBe(recording);
});

test('what is written is read back, and lies alone beside its snippet', async () => {
  const { project, file, list } = await createSnippet();
  await writeRecording(file, toRecording('old\n'));
  await writeRecording(file, toRecording('new\n'));
  expect(await readRecording(project, file)).toEqual(toRecording('new\n'));
  expect(await list()).toEqual(['a.recording.jsonl', 'a.ts']);
});

test('a snippet without a recording is a problem with its cure', async () => {
  const { project, file } = await createSnippet();
  expect(await readRecording(project, file)).toEqual({
    title: 'Missing recording',
    where: { file: 'snippets/a.ts' },
    problem: 'snippets/a.ts has never been recorded, so a page has no output to show.',
    fix: 'Run "npm run record -- snippets/a.ts" and commit snippets/a.recording.jsonl.',
  });
});

test('an unreadable recording is told of by its own name', async () => {
  const { project, file } = await createSnippet();
  await writeFile(toRecordingFile(file), formatRecording(toRecording('a\n')).slice(0, -9));
  expect(await readRecording(project, file)).toMatchObject({
    title: 'Recording cut off',
    where: { file: 'snippets/a.recording.jsonl', line: 3 },
  });
});

test('a draft that a killed recorder left behind changes nothing', async () => {
  const { project, file } = await createSnippet();
  await writeRecording(file, toRecording('old\n'));
  await writeFile(`${toRecordingFile(file)}.4711.draft`, '{"format":2,"cl');
  expect(await readRecording(project, file)).toEqual(toRecording('old\n'));
  await writeRecording(file, toRecording('new\n'));
  expect(await readRecording(project, file)).toEqual(toRecording('new\n'));
});

test('a reader never sees half a recording while it is written again and again', async () => {
  const { file } = await createSnippet();
  const versions = ['old\n', 'new\n'.repeat(20_000)].map(toRecording);
  const texts = versions.map(formatRecording);
  await writeRecording(file, versions[0] as Recording);
  let isDone = false;
  const writing = (async () => {
    for (let i = 0; i < 20; i++) await writeRecording(file, versions[i % 2] as Recording);
    isDone = true;
  })();
  while (!isDone) expect(texts).toContain(await readFile(toRecordingFile(file), 'utf8'));
  await writing;
});

test('where nothing can be written, the error says so and no draft is left', async () => {
  const { project, list } = await createSnippet();
  await expect(
    writeRecording(path.join(project.root, 'gone/a.ts'), toRecording('')),
  ).rejects.toThrow('ENOENT');
  expect(await list()).toEqual(['a.ts']);
});
