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

    const isWrong = ({ file, dueMs }: FiledProgram) => {
      const lines = virtual.get(file) ?? [];
      const expected = real.get(file);
      const isOrdered =
        expected === undefined || lines.map(({ text }) => text).join('\n') === expected.join('\n');
      return !isOrdered || lines.some(({ text, at }) => dueMs.get(text.split(' ')[0] ?? '') !== at);
    };
    const differing = generated.filter(isWrong).map(({ file, source }) => ({
      source,
      real: real.get(file),
      virtual: virtual.get(file)?.map(({ at, text }) => `${at} ${text}`),
    }));
    expect(differing.slice(0, 3)).toEqual([]);
    expect(real.size).toBeGreaterThanOrEqual(judgedPrograms);
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
