import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import pLimit from 'p-limit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createProject, type Project } from '../../src/project.ts';
import { createRunner } from '../../src/run/index.ts';
import { readSnippet } from '../../src/snippets/index.ts';
import { isOutput } from '../../src/trace/index.ts';
import { generatePrograms } from './generate-programs.ts';
import { runReally } from './real-runs.ts';
import type { WrittenProgram } from './write-program.ts';

const generatedPrograms = 540;

/** Some may never get a clear run on a busy machine. */
const judgedPrograms = 500;

/** A program is wrong when so many more runs under Node do not show its order either. */
const moreRounds = 4;

interface FiledProgram extends WrittenProgram {
  readonly file: string;
}

let project: Project;
let generated: readonly FiledProgram[];

beforeAll(async () => {
  project = createProject(await mkdtemp(path.join(tmpdir(), 'awaited-generated-')));
  await mkdir(project.snippetsFolder);
  await writeFile(path.join(project.root, 'package.json'), '{ "type": "module" }');
  generated = generatePrograms(generatedPrograms).map((program, index) => ({
    ...program,
    file: path.join(project.snippetsFolder, `program-${index}.ts`),
  }));
  await Promise.all(generated.map(({ file, source }) => writeFile(file, source)));
});

afterAll(() => rm(project.root, { recursive: true }));

describe('generated programs', () => {
  test('print the same on the virtual clock as under plain Node, each line at its exact time', {
    timeout: 300_000,
  }, async () => {
    expect(generated).toHaveLength(generatedPrograms);
    // One after the other: runs of the engine would disturb those on the real clock.
    const real = await runReally(generated);
    const virtual = await runVirtually(generated);
    expect(real.size).toBeGreaterThanOrEqual(judgedPrograms);

    const isTimely = ({ file, dueMs }: FiledProgram) =>
      virtual.get(file)?.every(({ at, text }) => dueMs.get(text.split(' ')[0] ?? '') === at);
    const isOrderOf = ({ file }: FiledProgram, lines: readonly string[] = []) =>
      virtual
        .get(file)
        ?.map(({ text }) => text)
        .join('\n') === lines.join('\n');

    let differing = generated.filter((program) => {
      const lines = real.get(program.file);
      return lines !== undefined && !isOrderOf(program, lines);
    });
    // A timer that comes a little late on a busy machine can fall into another turn of Node's own loop.
    for (let round = 0; round < moreRounds && differing.length > 0; round++) {
      const again = await runReally(differing);
      differing = differing.filter((program) => !isOrderOf(program, again.get(program.file)));
    }
    expect(generated.filter((program) => !isTimely(program)).slice(0, 3)).toEqual([]);
    expect(
      differing.slice(0, 3).map(({ file, source }) => ({
        source,
        real: real.get(file),
        virtual: virtual.get(file)?.map(({ at, text }) => `${at} ${text}`),
      })),
    ).toEqual([]);
  });
});

interface VirtualLine {
  readonly at: number;
  readonly text: string;
}

async function runVirtually(
  all: readonly FiledProgram[],
): Promise<Map<string, readonly VirtualLine[]>> {
  const runner = createRunner(project);
  const limit = pLimit(availableParallelism());
  const runOne = async ({ file }: FiledProgram) => {
    const { events } = await runner.run(await readSnippet(project, file));
    return [
      file,
      events.filter(isOutput).map(({ at, text }) => ({ at, text: text.trimEnd() })),
    ] as const;
  };
  return new Map(await Promise.all(all.map((program) => limit(() => runOne(program)))));
}
