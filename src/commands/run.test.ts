import { execFile } from 'node:child_process';
import { symlink } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, test, vi } from 'vitest';
import { isProblem, parseRecording } from '../recordings/index.ts';
import { createCommandLine } from './testing/command-line.ts';

// Each of these tests starts processes that start processes.
vi.setConfig({ testTimeout: 60_000 });

async function run(source: string, ...flags: string[]) {
  const { awaited } = await createCommandLine({ 'script.ts': source, 'names.txt': 'Ada\n' });
  return awaited(['run', 'script.ts', ...flags]);
}

test('output appears on the streams on which the program wrote it', async () => {
  expect(
    await run("console.log('out');\nconsole.error('err');\nprocess.stdout.write('no end');\n"),
  ).toEqual({
    code: 0,
    stdout: 'out\nno end',
    stderr: 'err\n',
  });
});

test('a file in any folder is run from where the command was typed, in the language that it is in', async () => {
  const { awaited } = await createCommandLine({
    'else/where/typed.ts':
      "import { name } from './name.ts';\nconst text: string = name;\nconsole.log(text);\n",
    'else/where/name.ts': "export const name = 'typed';\n",
    'else/where/plain.mjs': "console.log('plain');\n",
    'else/where/old.cjs': 'console.log(typeof require);\n',
  });
  expect(await awaited(['run', 'typed.ts'], 'else/where')).toMatchObject({
    code: 0,
    stdout: 'typed\n',
  });
  expect(await awaited(['run', 'else/where/plain.mjs'])).toMatchObject({
    code: 0,
    stdout: 'plain\n',
  });
  expect(await awaited(['run', 'else/where/old.cjs'])).toMatchObject({
    code: 0,
    stdout: 'function\n',
  });
});

test('a link runs the file that it leads to, on the virtual clock', async () => {
  const { project, awaited } = await createCommandLine({
    'one/typed.ts':
      "import { name } from './name.ts';\nsetTimeout(() => console.log(name), 3_600_000);\n",
    'one/name.ts': "export const name = 'typed';\n",
  });
  await symlink('one/typed.ts', path.join(project.root, 'link.ts'));
  const { code, stdout } = await awaited(['run', 'link.ts', '--times']);
  expect({ code, stdout }).toEqual({ code: 0, stdout: '3600000 ms  typed\n' });
});

test.each([
  ['process.exit(3);', 3],
  ['process.exitCode = 255;', 255],
  ["throw new Error('no');", 1],
  ["// @throws Error: no\nthrow new Error('no');", 1],
  ['await new Promise(() => {});', 13],
  ["process.kill(process.pid, 'SIGTERM');\nsetInterval(() => {}, 1);", 143],
])('the exit status of «%s» is %d', async (source, code) => {
  expect((await run(source)).code).toBe(code);
});

test('an uncaught error is shown with its own line', async () => {
  const { stderr } = await run('const a = 1;\nthrow new RangeError(`too far: ` + a);\n');
  expect(stderr).toContain('RangeError: too far: 1');
  expect(stderr).toMatch(/script\.ts:2/);
});

test.each([
  ['script.ts', 'script.ts:1'],
  ['else/where/script.ts', 'else/where/script.ts:1'],
  ['snippets/topic/script.ts', 'snippets/topic/script.ts:1'],
])('what Node says of %s has the place where it is', async (file, place) => {
  const { awaited } = await createCommandLine({ [file]: 'await new Promise(() => {});\n' });
  const { stderr } = await awaited(['run', file]);
  expect(stderr).toContain(`unsettled top-level await at ${place}\n`);
});

test('a program that cannot start is an error with its place: exit code 1', async () => {
  const { code, stderr } = await run('enum Colour { Red }\n');
  expect({ code, stderr }).toEqual({
    code: 1,
    stderr: expect.stringMatching(/^script\.ts:1.*more than types\n/),
  });
});

test('a limit is told of in words, after what was printed until then', async () => {
  const { code, stdout, stderr } = await run(
    "console.log('a');\nfor (;;);\n",
    '--timeout',
    '300ms',
  );
  expect({ code, stdout }).toEqual({ code: 137, stdout: 'a\n' });
  expect(stderr).toContain('it passed the limit of real time: 0.3 s.');
});

test.each(['SIGKILL', 'SIGTERM'])('an end by %s is told of in a line', async (signal) => {
  const source = `console.log('a');\nprocess.kill(process.pid, '${signal}');\nsetInterval(() => {}, 1);\n`;
  const { stdout, stderr } = await run(source);
  expect({ stdout, stderr }).toEqual({
    stdout: 'a\n',
    stderr: `The run was ended by ${signal}.\n`,
  });
});

test('--times puts the virtual time before each line', async () => {
  const source =
    "console.log('now\\nand now');\nsetTimeout(() => console.log('later'), 3_600_000);\n";
  expect((await run(source, '--times')).stdout).toBe(
    '     0 ms  now\n     0 ms  and now\n3600000 ms  later\n',
  );
});

test('--json prints the recording, and nothing else', async () => {
  const { code, stdout, stderr } = await run("console.log('a');\nprocess.exit(3);\n", '--json');
  expect({ code, stderr }).toEqual({ code: 3, stderr: '' });
  const recording = parseRecording(stdout, 'standard output');
  expect(isProblem(recording)).toBe(false);
  expect(recording).toMatchObject({
    header: { clock: 'virtual', inputs: { './script.ts': expect.any(String) } },
  });
  expect(stdout).toContain('"text":"a\\n"');
});

test.each<[string, string, string[], string]>([
  [
    '@clock',
    'console.log(new Date().getUTCFullYear() === 2026 && performance.now() === 0);',
    ['--clock', 'real'],
    'false\n',
  ],
  ['@env', '// @env A=1\nconsole.log(process.env.A);', ['--env', 'A=2'], '2\n'],
  [
    '@argv',
    '// @argv one\nconsole.log(process.argv.slice(2));',
    ['two', '--', '--three'],
    "[ 'one', 'two', '--three' ]\n",
  ],
  [
    '@stdin',
    'for await (const chunk of process.stdin) console.log(String(chunk).trim());',
    ['--stdin', 'names.txt'],
    'Ada\n',
  ],
  ['@elide', "console.log('took 17 ms');", ['--elide', '\\d+ ms'], 'took …\n'],
  [
    '@network',
    "import net from 'node:net';\nconst s = net.createServer().listen(0, () => { console.log('listens'); s.close(); });",
    ['--network', 'loopback'],
    'listens\n',
  ],
])('a flag takes the place of the directive %s', async (_, source, flags, stdout) => {
  expect(await run(source, ...flags)).toMatchObject({ code: 0, stdout });
});

test('a reader who has read enough ends nothing with an error', async () => {
  const { project } = await createCommandLine({
    'script.ts': "for (let i = 0; i < 500; i++) console.log('line', i);\n",
  });
  const command = path.join(import.meta.dirname, 'awaited.ts');
  const { stdout, stderr } = await promisify(execFile)(
    'sh',
    ['-c', '"$0" "$1" run script.ts | head -n 1', process.execPath, command],
    // npm tells its commands where it was called; this test is not called there.
    { cwd: project.root, env: { ...process.env, INIT_CWD: project.root } },
  );
  expect({ stdout, stderr }).toEqual({ stdout: 'line 0\n', stderr: '' });
});
