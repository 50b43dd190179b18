import { describe, expect, test } from 'vitest';
import { runSource } from './testing/program-runs.ts';

const modules = `
import crypto from 'node:crypto';
import fs from 'node:fs';
import { promisify } from 'node:util';
import zlib from 'node:zlib';
fs.writeFileSync('file.txt', 'x'.repeat(1_000_000));
`;

/** Work that takes real time, and no virtual time at all. */
const work: Readonly<Record<string, string>> = {
  readFile: "fs.promises.readFile('file.txt')",
  'a file stream': "new Promise((end) => fs.createReadStream('file.txt').on('end', end).resume())",
  'an opened folder': 'Array.fromAsync(await fs.promises.opendir("."))',
  openAsBlob: "fs.openAsBlob('file.txt').then((blob) => blob.text())",
  pbkdf2: "promisify(crypto.pbkdf2)('a', 'b', 50_000, 32, 'sha256')",
  scrypt: "promisify(crypto.scrypt)('a', 'b', 32)",
  generateKeyPair: "promisify(crypto.generateKeyPair)('rsa', { modulusLength: 1024 })",
  randomBytes: 'promisify(crypto.randomBytes)(8)',
  'subtle.digest': "globalThis.crypto.subtle.digest('SHA-256', new Uint8Array(5_000_000))",
  'subtle.generateKey':
    "globalThis.crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, true, ['encrypt'])",
  gzip: 'promisify(zlib.gzip)(Buffer.alloc(3_000_000))',
  brotli: 'promisify(zlib.brotliCompress)(Buffer.alloc(300_000))',
  CompressionStream:
    "new Response(new Blob(['x'.repeat(1e6)]).stream().pipeThrough(new CompressionStream('gzip'))).bytes()",
  'an import': "import('node:readline')",
  'WebAssembly.compile': 'WebAssembly.compile(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0))',
  'a Blob': "new Blob(['x'.repeat(1e6)]).text()",
  'fetch of a data URL': "fetch('data:text/plain,hello').then((response) => response.text())",
  'dns.lookup of localhost': "(await import('node:dns')).promises.lookup('localhost')",
  'a message to oneself':
    'new Promise((go) => { const { port1, port2 } = new MessageChannel(); port2.onmessage = () => { port2.close(); go(); }; port1.postMessage(1); })',
};

describe('real work is over before time moves', () => {
  test.concurrent.for(Object.entries(work))('%s', async ([, source], { expect }) => {
    const { stdout } = await runSource(`${modules}
const sleeper = new Promise((resolve) => setTimeout(resolve, 1, 'sleeper'));
console.log(await Promise.race([(async () => (await (${source}), 'work'))(), sleeper]), performance.now());`);
    expect(stdout).toBe('work 0\n');
  });
});

test('a watched file tells of its change at the time of the change', async () => {
  const { stdout } = await runSource(`
import fs from 'node:fs';
fs.writeFileSync('watched.txt', '');
const watcher = fs.watch('watched.txt', () => { console.log('changed', performance.now()); watcher.close(); });
setTimeout(() => fs.writeFileSync('watched.txt', 'x'), 100);
for await (const { eventType } of fs.promises.watch('watched.txt', { signal: AbortSignal.timeout(500) })) {
  console.log(eventType);
  break;
}`);
  expect(stdout.split('\n').sort()).toEqual(['', 'change', 'changed 100']);
});

describe('signals', () => {
  test('come at the time at which they are sent', async () => {
    const { stdout, exit } = await runSource(`
process.on('SIGUSR2', (name) => console.log(name, performance.now()));
setTimeout(() => process.kill(process.pid, 'SIGUSR2'), 100);
setTimeout(() => console.log('later'), 101);`);
    expect({ stdout, exit }).toEqual({ stdout: 'SIGUSR2 100\nlater\n', exit: 0 });
  });

  test('end a program that does not handle them', async () => {
    const { exit } = await runSource(
      "setTimeout(() => process.kill(process.pid, 'SIGTERM'), 100);",
    );
    expect(exit).toBe('SIGTERM');
  });
});

describe('standard input', () => {
  test('is empty without a directive', async () => {
    const { stdout } = await runSource(
      'for await (const _ of process.stdin); console.log("end", performance.now());',
    );
    expect(stdout).toBe('end 0\n');
  });

  test('is the file that the directive names', async () => {
    const source = `// @stdin ./lines.txt
import { createInterface } from 'node:readline/promises';
for await (const line of createInterface({ input: process.stdin })) console.log(line);`;
    const { stdout } = await runSource(source, { files: { 'snippets/lines.txt': 'one\ntwo\n' } });
    expect(stdout).toBe('one\ntwo\n');
  });
});

test('a worker thread works on the real clock', async () => {
  const { stdout, exit } = await runSource(`// @clock real
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
const double = async (value: number) => value * 2;
if (isMainThread) {
  const worker = new Worker(new URL(import.meta.url), { workerData: 21 });
  worker.on('message', (value) => console.log(value));
  worker.on('error', (error) => console.log((error as Error).message));
} else {
  parentPort?.postMessage(await double(workerData));
  setTimeout(() => { throw new Error('in the worker'); }, 1);
}`);
  expect({ stdout, exit }).toEqual({ stdout: '42\nin the worker\n', exit: 0 });
});
