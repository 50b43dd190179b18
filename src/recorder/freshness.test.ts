import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { isProblem } from '../recordings/index.ts';
import { readRecording, toRecordingFile, writeRecording } from '../recordings/node/index.ts';
import { readSnippet } from '../snippets/index.ts';
import { createTemporaryProject } from '../testing/index.ts';
import { checkFreshness } from './freshness.ts';
import { recordAll } from './record-all.ts';

vi.setConfig({ testTimeout: 60_000 });

async function createRecorded() {
  const project = await createTemporaryProject({
    'snippets/a.ts': "new URL('./data.csv', import.meta.url);\nconsole.log('a');\n",
    'snippets/data.csv': '1\n',
  });
  expect(await recordAll(project, ['a'])).toEqual([]);
  const file = path.join(project.snippetsFolder, 'a.ts');
  return {
    project,
    file,
    check: async () => checkFreshness(project, await readSnippet(project, file)),
  };
}

test('a recording is fresh while all its inputs are what they were', async () => {
  const { check } = await createRecorded();
  const { isFresh, inputs } = await check();
  expect(isFresh).toBe(true);
  expect(inputs.map(({ input }) => input)).toEqual(['Node', './a.ts', './data.csv']);
  expect(inputs.every(({ recorded, present }) => recorded === present)).toBe(true);
});

test('a changed fixture makes it stale, and the change is named', async () => {
  const { project, check } = await createRecorded();
  await writeFile(path.join(project.snippetsFolder, 'data.csv'), '2\n');
  const { isFresh, inputs } = await check();
  expect(isFresh).toBe(false);
  expect(
    inputs.filter(({ recorded, present }) => recorded !== present).map(({ input }) => input),
  ).toEqual(['./data.csv']);
});

test('another runtime makes it stale', async () => {
  const { project, file, check } = await createRecorded();
  const recording = await readRecording(project, file);
  if (isProblem(recording)) throw new Error(recording.title);
  await writeRecording(file, { ...recording, header: { ...recording.header, runtime: '20.0.0' } });
  expect(await check()).toMatchObject({
    isFresh: false,
    inputs: [{ input: 'Node', recorded: '20.0.0' }, {}, {}],
  });
});

test('where there is nothing to compare with, it says why', async () => {
  const { file, check } = await createRecorded();
  await writeFile(toRecordingFile(file), 'nonsense');
  expect(await check()).toMatchObject({
    isFresh: false,
    unreadable: { title: 'Recording cut off' },
    inputs: [],
  });
  await rm(toRecordingFile(file));
  expect(await check()).toMatchObject({
    isFresh: false,
    unreadable: { title: 'Missing recording' },
    inputs: [],
  });
});
