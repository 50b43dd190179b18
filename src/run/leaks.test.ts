import { expect, test } from 'vitest';
import { runSource } from './testing/program-runs.ts';

test('chance is the same in every run', async () => {
  const source = `
import crypto, { createHash } from 'node:crypto';
import fs from 'node:fs';
import { promisify } from 'node:util';
console.log(Math.random(), crypto.randomUUID(), globalThis.crypto.randomUUID(), crypto.webcrypto.randomUUID());
console.log(crypto.randomBytes(4), await promisify(crypto.randomBytes)(4), crypto.randomInt(1000), crypto.randomInt(5, 9));
console.log(crypto.getRandomValues(new Uint16Array(2)), globalThis.crypto.getRandomValues(new Uint8Array(2)));
console.log(crypto.randomFillSync(new Uint16Array(4), 1, 2), await promisify(crypto.randomFill)(Buffer.alloc(4), 2));
await new Promise<void>((resolve) => crypto.randomInt(9, (_, value) => resolve(console.log(value))));
console.log(fs.mkdtempSync('a-'), await fs.promises.mkdtemp('b-'));
console.log(createHash('sha1').update('x').digest('hex'), globalThis.crypto === crypto.webcrypto);`;
  const [first, second] = await Promise.all([runSource(source), runSource(source)]);
  expect(first.exit).toBe(0);
  expect(second.stdout).toBe(first.stdout);
  expect(first.stdout).toContain('Uint16Array(4) [ 0, ');
  expect(first.stdout).toMatch(
    /^[\d.]+( [0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}){3}\n/,
  );
});

test('chance rejects what Node rejects', async () => {
  const { stdout } = await runSource(`
import crypto from 'node:crypto';
const attempts = [
  () => crypto.randomInt(0),
  () => crypto.randomBytes(-1),
  () => crypto.randomBytes('1' as never),
  () => crypto.randomBytes(1, 'callback' as never),
  () => crypto.randomFillSync(Buffer.alloc(2), 3),
  () => crypto.getRandomValues(new Float32Array(1) as never),
  () => crypto.randomUUID({ disableEntropyCache: 1 } as never),
];
for (const attempt of attempts) {
  try {
    console.log(attempt());
  } catch (error) {
    console.log((error as { code: unknown }).code);
  }
}`);
  expect(stdout.trim().split('\n')).toEqual([
    'ERR_OUT_OF_RANGE',
    'ERR_OUT_OF_RANGE',
    'ERR_INVALID_ARG_TYPE',
    'ERR_INVALID_ARG_TYPE',
    'ERR_OUT_OF_RANGE',
    '17',
    'ERR_INVALID_ARG_TYPE',
  ]);
});

test('the process, its paths and the machine are the same everywhere', async () => {
  const { stdout } = await runSource(`// @argv first second
// @env NAME=value
import os from 'node:os';
console.log(process.pid, process.ppid, process.title, process.cwd(), process.argv.join(), process.execPath, process.execArgv);
console.log(Object.keys(process.env).join(), process.env.NAME);
console.log(import.meta.url, import.meta.filename, import.meta.dirname);
console.log(os.hostname(), os.homedir(), os.tmpdir(), os.userInfo().username, os.cpus().length, os.availableParallelism(), os.networkInterfaces());
console.log(navigator.hardwareConcurrency, navigator.language);
console.log(Intl.DateTimeFormat().resolvedOptions().timeZone, (1234.5).toLocaleString(), new Date(0).toLocaleString());`);
  expect(
    stdout,
  ).toBe(`4242 1 node /scratch /usr/local/bin/node,/snippets/main.ts,first,second /usr/local/bin/node []
TZ,LC_ALL,UV_THREADPOOL_SIZE,TMPDIR,NAME value
file:///snippets/main.ts /snippets/main.ts /snippets
machine /home/author /scratch author 4 4 {}
4 en-US
UTC 1,234.5 1/1/1970, 12:00:00 AM
`);
});

test('stacks show only frames of the program, relative to the snippets', async () => {
  const { stdout, find } = await runSource(
    `import { fail } from './_shared/fail.ts';
import { setTimeout as sleep } from 'node:timers/promises';
async function inner() {
  await sleep(1);
  fail();
}
try {
  await inner();
} catch (error) {
  console.log((error as Error).stack);
}
[1].forEach(() => { throw new TypeError('outer', { cause: new Error('inner') }); });`,
    {
      files: {
        'snippets/_shared/fail.ts':
          "export function fail(): never {\n  throw new Error('deep');\n}\n",
      },
    },
  );
  expect(stdout).toBe(`Error: deep
    at fail (_shared/fail.ts:2:9)
    at inner (main.ts:5:3)
    at async main.ts:8:3
`);
  expect(find('uncaught')).toMatchObject({ line: 12, error: 'TypeError: outer' });
  expect(find('uncaught')?.stack).toBe(`TypeError: outer
    at main.ts:12:27
    at main.ts:12:5 {
  [cause]: Error: inner
      at main.ts:12:59
      at main.ts:12:5
}`);
});

test('only what a program names may be read, and only its scratch folder written', async () => {
  const { stdout } = await runSource(
    `import fs from 'node:fs';
const attempts: Record<string, () => unknown> = {
  'a named file': () => fs.readFileSync(new URL('./data.csv', import.meta.url), 'utf8'),
  'the scratch folder': () => (fs.writeFileSync('own.txt', 'own'), fs.readFileSync('own.txt', 'utf8')),
  'the temporary folder': () => (fs.writeFileSync(process.env.TMPDIR + '/own.txt', 'own'), 'own'),
  'a file beside': () => fs.readFileSync(import.meta.dirname + '/secret.txt'),
  'the folder of the snippet': () => fs.readdirSync(import.meta.dirname),
  'the system': () => fs.readFileSync('/etc/passwd'),
  'the environment of the process': () => fs.readFileSync('/proc/self/environ'),
  'writing beside': () => fs.writeFileSync(import.meta.dirname + '/new.txt', ''),
  'writing the snippet': () => fs.writeFileSync(import.meta.filename, ''),
  'writing to the temporary folder of the system': () => fs.writeFileSync('/tmp/awaited-escape', ''),
  'a link to elsewhere': () => fs.symlinkSync('/etc', 'etc'),
  'changing to another folder': () => process.chdir('/'),
  'a child process': () => process.getBuiltinModule('child_process').spawnSync('ls'),
  'another process': () => process.kill(process.ppid),
  'every process': () => process.kill(-1),
};
for (const [name, attempt] of Object.entries(attempts)) {
  try {
    console.log(\`\${name}: \${attempt()}\`);
  } catch (error) {
    console.log(\`\${name}: \${(error as NodeJS.ErrnoException).code}\`);
  }
}`,
    { files: { 'snippets/data.csv': 'a,b', 'snippets/secret.txt': 'secret' } },
  );
  const [named, own, temporary, ...others] = stdout.trim().split('\n');
  expect([named, own, temporary]).toEqual([
    'a named file: a,b',
    'the scratch folder: own',
    'the temporary folder: own',
  ]);
  expect(others.map((line) => line.split(': ')[1])).toEqual(others.map(() => 'ERR_ACCESS_DENIED'));
});
