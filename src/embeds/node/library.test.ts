import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readInputs, writeRecording } from '../../recordings/node/index.ts';
import { readSnippet } from '../../snippets/index.ts';
import { createTemporaryProject } from '../../testing/index.ts';
import { createEmbeds } from './library.ts';

const runtime = '26.10.0';

async function createRecordedProject() {
  const project = await createTemporaryProject({
    'snippets/topic/name.ts': "// #region main\nconsole.log('a');\n// #endregion main\n",
    'snippets/topic/new.ts': 'run();\n',
    'secret.ts': '',
  });
  const file = path.join(project.snippetsFolder, 'topic/name.ts');
  const inputs = await readInputs(project, await readSnippet(project, file));
  const events = [
    { at: 0, kind: 'stdout', text: 'a\n' },
    { at: 5, kind: 'exit', code: 0 },
  ] as const;
  await writeRecording(file, { header: { format: 2, clock: 'virtual', runtime, inputs }, events });
  return { project, file, embeds: createEmbeds(project, runtime) };
}

const titled = (title: string) =>
  expect.objectContaining({ problems: [expect.objectContaining({ title })] });

test('code, output and values come from the snippet and its recording', async () => {
  const { embeds } = await createRecordedProject();
  expect((await embeds.code({ of: 'topic/name', region: 'main' })).lines).toEqual([
    { number: 2, text: "console.log('a');", isMarked: false },
  ]);
  expect((await embeds.output({ of: 'topic/name' })).lines).toEqual([
    { at: 0, stream: 'stdout', text: 'a' },
  ]);
  expect(await embeds.value({ of: 'topic/name', elapsed: true })).toBe('5\u00a0ms');
  expect(await embeds.ids()).toEqual(['topic/name', 'topic/new']);
});

test.each(['topic/nmae', '../secret', 'topic', ''])(
  'there is nothing under the name “%s”',
  async (id) => {
    const { embeds } = await createRecordedProject();
    expect(await embeds.find(id)).toBeUndefined();
    await expect(embeds.code({ of: id })).rejects.toEqual(
      expect.objectContaining({ name: 'AuthorError' }),
    );
  },
);

test('what is asked wrongly fails with the problem', async () => {
  const { embeds } = await createRecordedProject();
  await expect(embeds.code({ of: 'topic/name', region: 'mian' })).rejects.toEqual(
    titled('Unknown region'),
  );
  await expect(embeds.value({ of: 'topic/name', line: 9 })).rejects.toEqual(
    titled('Output line that is not there'),
  );
  await expect(embeds.output({ of: 'topic/new' })).rejects.toEqual(titled('Missing recording'));
});

test('a snippet that was never recorded still shows its code', async () => {
  const { embeds } = await createRecordedProject();
  expect((await embeds.code({ of: 'topic/new' })).id).toBe('topic/new');
  expect((await embeds.find('topic/new'))?.problems).toEqual([
    expect.objectContaining({ title: 'Missing recording' }),
  ]);
});

test('another runtime makes every recording stale', async () => {
  const { project } = await createRecordedProject();
  const shelf = await createEmbeds(project, '28.0.0').find('topic/name');
  expect(shelf?.problems).toEqual([expect.objectContaining({ title: 'Stale recording' })]);
});

test('a snippet is read once, until all is forgotten', async () => {
  const { embeds, file } = await createRecordedProject();
  const before = await embeds.find('topic/name');
  expect(await embeds.ids()).toHaveLength(2);
  await writeFile(file, "console.log('b');\n");
  await rm(path.join(path.dirname(file), 'new.ts'));
  expect(await embeds.find('topic/name')).toBe(before);
  expect(await embeds.ids()).toHaveLength(2);
  embeds.forgetAll();
  const after = await embeds.find('topic/name');
  expect(after?.snippet.source).toBe("console.log('b');\n");
  expect(after?.problems).toEqual([expect.objectContaining({ title: 'Stale recording' })]);
  expect(await embeds.ids()).toEqual(['topic/name']);
});
