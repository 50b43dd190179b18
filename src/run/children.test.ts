import { expect, test } from 'vitest';
import { runSource } from './testing/program-runs.ts';

const head = `// @child-process
import { execFile, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { promisify } from 'node:util';
`;

test('a child takes no virtual time, and its promise is settled before time moves', async () => {
  const { stdout } = await runSource(`${head}
    setTimeout(() => console.log('timer', performance.now()), 10);
    const { stdout } = await promisify(execFile)('/bin/sh', ['-c', 'sleep 0.2; echo ready']);
    console.log(stdout.trim(), performance.now());
    spawn('/bin/sh', ['-c', 'exit 3']).on('exit', (code) => console.log('exit', code));
  `);
  expect(stdout).toBe('ready 0\nexit 3\ntimer 10\n');
});

test('what a child prints on our output is our output', async () => {
  const { events } = await runSource(`${head}
    const child = spawn('/bin/sh', ['-c', 'echo out; echo err >&2'], { stdio: 'inherit' });
    await once(child, 'close');
    console.log('closed');
  `);
  const texts = events.flatMap((event) =>
    'text' in event ? [`${event.kind}: ${event.text}`] : [],
  );
  expect(texts.toSorted()).toEqual(['stderr: err\n', 'stdout: closed\n', 'stdout: out\n']);
});

test('a forked program of its own talks to its parent', async () => {
  const { stdout } = await runSource(
    `${head}
    const child = fork(new URL('./child.mjs', import.meta.url));
    child.send({ question: 6 });
    const [answer] = await once(child, 'message');
    console.log(answer);
    child.disconnect();
  `,
    {
      files: {
        'snippets/child.mjs':
          "process.on('message', ({ question }) => process.send(question * 7));",
      },
    },
  );
  expect(stdout).toBe('42\n');
});

test('children end with their program, also those that want to be left alone', async () => {
  const run = await runSource(`${head}
    spawn('/bin/sleep', ['1000'], { detached: true, stdio: 'ignore' }).unref();
    console.log('started');
  `);
  expect(run.stdout).toBe('started\n');
  expect(run.exit).toBe(0);
  expect(run.survivors).toEqual([]);
});

test('programs that start each other without end are ended all at once', async () => {
  const run = await runSource(
    `${head}
    spawn('/bin/sh', ['-c', 'while :; do sleep 1000 & sleep 0.1; done'], { stdio: 'ignore' });
  `,
    { limits: { realTimeMs: 1500 } },
  );
  expect(run.find('limit')).toMatchObject({ limit: 'real time' });
  expect(run.survivors).toEqual([]);
});

test('without the directive a child is refused, with the directive as the way out', async () => {
  const { find } = await runSource(
    "import { spawn } from 'node:child_process'; spawn('/bin/true');",
  );
  expect(find('uncaught')?.error).toContain('put "// @child-process" in its head');
});
