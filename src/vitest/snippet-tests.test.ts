import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import type { Project } from '../project.ts';
import { recordAll } from '../recorder/index.ts';
import { createTemporaryProject } from '../testing/index.ts';

const door = pathToFileURL(path.join(import.meta.dirname, 'index.ts')).href;
const vitest = path.resolve(import.meta.dirname, '../../node_modules/vitest/vitest.mjs');

const files = {
  'package.json': '{"type":"module"}',
  'tsconfig.json': JSON.stringify({
    compilerOptions: {
      module: 'nodenext',
      target: 'esnext',
      types: ['node'],
      noEmit: true,
      strict: true,
    },
    include: ['snippets'],
  }),
  'vitest.config.ts': `
    import { snippetTests } from ${JSON.stringify(door)};
    export default {
      plugins: [snippetTests(import.meta.dirname)],
      test: { include: ['snippets/**/*.ts'], isolate: false },
    };
  `,
  'snippets/a/steady.ts': "console.log('steady');\n",
  'snippets/a/drifts.ts': "\nsetTimeout(() => console.log('late'), 300);\nexport {};\n",
  'snippets/b/fails.ts': "// @exit 3\nconsole.log('fails');\nprocess.exit(3);\n",
};

/** A project whose snippet \`a/drifts\` prints at another time than its recording says. */
async function createDrifted(): Promise<Project> {
  const project = await createTemporaryProject(files, ['typescript', 'vitest', '@types/node']);
  expect(await recordAll(project, ['a/steady', 'a/drifts', 'b/fails'])).toEqual([]);
  const recording = path.join(project.snippetsFolder, 'a/drifts.recording.jsonl');
  await writeFile(recording, (await readFile(recording, 'utf8')).replaceAll('300', '200'));
  return project;
}

function runVitest(project: Project, ...args: string[]): Promise<{ code: number; output: string }> {
  // What this test's own Vitest sets would reach the other one.
  const env = {
    PATH: process.env.PATH ?? '',
    HOME: process.env.HOME ?? '',
    NO_COLOR: '1',
    CI: '1',
  };
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [vitest, 'run', ...args],
      { cwd: project.root, env },
      (error, stdout, stderr) =>
        resolve({
          code: typeof error?.code === 'number' ? error.code : 0,
          output: stdout + stderr,
        }),
    );
  });
}

const readRecording = (project: Project) =>
  readFile(path.join(project.snippetsFolder, 'a/drifts.recording.jsonl'), 'utf8');

test('a drift fails with a diff of output and times, at the line of the snippet, and writes nothing', async () => {
  const project = await createDrifted();
  const before = await readRecording(project);
  const { code, output } = await runVitest(
    project,
    '--reporter=default',
    '--reporter=github-actions',
  );
  expect(code).toBe(1);
  expect(output).toContain('- 200 ms  late');
  expect(output).toContain('+ 300 ms  late');
  expect(output).toMatch(/::error file=.*snippets\/a\/drifts\.ts,.*line=2,/);
  expect(output).toMatch(/Tests +1 failed \| 5 passed/);
  expect(await readRecording(project)).toBe(before);
});

test('-u accepts what changed, and then all is well', async () => {
  const project = await createDrifted();
  expect((await runVitest(project, '-u')).code).toBe(0);
  expect(await readRecording(project)).toContain('"at":300');
  expect((await runVitest(project)).code).toBe(0);
});

test('a filter, a shard and JUnit work as they do for tests', async () => {
  const project = await createDrifted();
  expect((await runVitest(project, 'snippets/b')).output).toMatch(/Test Files +1 passed/);
  const shards = await Promise.all(
    [1, 2, 3].map((shard) => runVitest(project, `--shard=${shard}/3`)),
  );
  for (const { output } of shards) expect(output).toMatch(/Test Files +1 (passed|failed)/);
  await runVitest(project, '--reporter=junit', '--outputFile=junit.xml');
  const report = await readFile(path.join(project.root, 'junit.xml'), 'utf8');
  expect(report).toMatch(/<testsuite name="snippets\/a\/drifts\.ts"[^>]* failures="1"/);
});

test('a snippet that does not type-check as it says fails at its line', async () => {
  const project = await createDrifted();
  await writeFile(
    path.join(project.snippetsFolder, 'a/steady.ts'),
    "const n: number = 'steady';\nconsole.log(n);\n",
  );
  const { output } = await runVitest(project, 'a/steady');
  expect(output).toContain('snippets/a/steady.ts:1:7  Type error');
  expect(output).toContain("TS2322: Type 'string' is not assignable to type 'number'.");
});
