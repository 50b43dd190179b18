import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
import type { Project } from '../project.ts';
import { findSnippets, readSnippet } from '../snippets/index.ts';
import { createTemporaryProject } from '../testing/index.ts';
import { checkFreshness } from './freshness.ts';
import { recordAll } from './record-all.ts';

const command = path.join(import.meta.dirname, '../commands/awaited.ts');
vi.setConfig({ testTimeout: 60_000 });

const names = ['a', 'b', 'c', 'd', 'e', 'f'];

/** Prints enough for its recording to take more than one write. */
const toSource = (name: string, version: string) =>
  `for (let i = 0; i < 900; i++) console.log('${name}, ${version}, line', i);\n`;

const toSources = (version: string) =>
  Object.fromEntries(names.map((name) => [`snippets/${name}.ts`, toSource(name, version)]));

const toRecordingFile = ({ snippetsFolder }: Project, name: string) =>
  path.join(snippetsFolder, `${name}.recording.jsonl`);

const readRecordings = (project: Project) =>
  Promise.all(names.map((name) => readFile(toRecordingFile(project, name), 'utf8')));

/** The recordings of one version of all snippets, which stays in the project. */
async function recordVersion(project: Project, version: string): Promise<string[]> {
  const sources = Object.entries(toSources(version));
  await Promise.all(sources.map(([file, text]) => writeFile(path.join(project.root, file), text)));
  expect(await recordAll(project, names)).toEqual([]);
  return readRecordings(project);
}

/** Starts the recorder in a process of its own and kills it once it has told of so many snippets. */
async function recordAndKill({ root }: Project, told: number, laterMs: number) {
  // What it cannot clear away any more goes with the project.
  const env = { ...process.env, TMPDIR: root };
  const recorder = spawn(process.execPath, [command, 'record', '--force'], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(recorder, 'exit');
  let text = '';
  const heard = (async () => {
    for await (const chunk of recorder.stdout) {
      text += chunk;
      if (text.split('\n').length > told) return;
    }
  })();
  if (told > 0) await heard;
  await sleep(laterMs);
  recorder.kill('SIGKILL');
  await ended;
}

// Before it has read anything, while it reads, at several moments around each write.
const moments = [
  [0, 0],
  [0, 150],
  [0, 300],
  [1, 0],
  [1, 3],
  [2, 1],
  [3, 5],
  [5, 0],
  [6, 0],
] as const;

test('killed at any moment, the recorder leaves every recording whole, the old or the new one', async () => {
  const project = await createTemporaryProject(toSources('old'));
  const old = await recordVersion(project, 'old');
  const fresh = await recordVersion(project, 'new');

  for (const [told, laterMs] of moments) {
    await Promise.all(
      names.map((name, index) => writeFile(toRecordingFile(project, name), old[index] ?? '')),
    );
    await recordAndKill(project, told, laterMs);
    for (const [index, text] of (await readRecordings(project)).entries()) {
      expect([old[index], fresh[index]]).toContain(text);
    }
    expect(await findSnippets(project)).toEqual(names);
  }

  expect(await recordAll(project, names)).toEqual([]);
  expect(await readRecordings(project)).toEqual(fresh);
  for (const name of names) {
    const snippet = await readSnippet(project, path.join(project.snippetsFolder, `${name}.ts`));
    expect((await checkFreshness(project, snippet)).isFresh).toBe(true);
  }
  const left = (await readdir(project.snippetsFolder)).filter(
    (file) => !/^[a-f]\.(ts|recording\.jsonl)$/.test(file),
  );
  expect(left.every((file) => file.endsWith('.draft'))).toBe(true);
});
