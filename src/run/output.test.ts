import { expect, test } from 'vitest';
import { isOutput } from '../trace/index.ts';
import { runSource } from './testing/program-runs.ts';

test('every way of printing is recorded in order, with the line that printed', async () => {
  const { events } = await runSource(`import fs from 'node:fs';
console.log('log');
console.error('error');
process.stdout.write('write\\n');
fs.writeSync(1, 'writeSync\\n');
fs.writeFileSync(1, 'writeFileSync\\n');
fs.appendFileSync(2, 'appendFileSync\\n');
fs.writevSync(1, [Buffer.from('wri'), Buffer.from('tev\\n')]);
fs.writeSync(1, Buffer.from('-part-\\n'), 1, 4);
const print = (text: string) => console.log(text);
print('called');
`);
  expect(events.filter(isOutput).map(({ kind, line, text }) => [kind, line, text])).toEqual([
    ['stdout', 2, 'log\n'],
    ['stderr', 3, 'error\n'],
    ['stdout', 4, 'write\n'],
    ['stdout', 5, 'writeSync\n'],
    ['stdout', 6, 'writeFileSync\n'],
    ['stderr', 7, 'appendFileSync\n'],
    ['stdout', 8, 'wri'],
    ['stdout', 8, 'tev\n'],
    ['stdout', 9, 'part'],
    ['stdout', 10, 'called\n'],
  ]);
});

test('bytes and encodings become text', async () => {
  const { stdout } = await runSource(`
process.stdout.write(Buffer.from([0xc3]));
process.stdout.write(Buffer.from([0xa9, 0x0a]));
process.stdout.write('6869', 'hex');
process.stdout.cork();
process.stdout.write(' corked\\n');
process.stdout.uncork();
await new Promise<void>((resolve) => process.stdout.write('called back\\n', () => resolve()));`);
  expect(stdout).toBe('é\nhi corked\ncalled back\n');
});

test('asynchronous writes past the streams call back', async () => {
  const { stdout } = await runSource(`
import fs from 'node:fs';
import { promisify } from 'node:util';
const { bytesWritten } = await promisify(fs.write)(1, Buffer.from('written\\n'));
await promisify(fs.writeFile)(1, 'file\\n');
await new Promise((resolve) => fs.createWriteStream('', { fd: 1 }).end('stream\\n', resolve));
console.log(bytesWritten);`);
  expect(stdout).toBe('written\nfile\nstream\n8\n');
});

test('the channel to the parent is not there for the program', async () => {
  const { stdout, exit } = await runSource(`
import fs from 'node:fs';
const attempts = {
  writeSync: () => fs.writeSync(3, '{"at":0,"kind":"stdout","text":"forged"}\\n'),
  writeFileSync: () => fs.writeFileSync(3, 'spoilt'),
  appendFileSync: () => fs.appendFileSync(3, 'spoilt'),
  writevSync: () => fs.writevSync(3, [Buffer.from('spoilt')]),
  closeSync: () => fs.closeSync(3),
  readSync: () => fs.readSync(3, Buffer.alloc(1)),
  fstatSync: () => fs.fstatSync(3),
};
for (const [name, attempt] of Object.entries(attempts)) {
  try {
    attempt();
    console.log(name, 'went through');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EBADF') console.log(name, error);
  }
}
fs.write(3, 'spoilt', (error) => console.log(error?.code));
fs.createWriteStream('', { fd: 3 }).on('error', (error: NodeJS.ErrnoException) => console.log('stream', error.code)).write('spoilt');`);
  expect({ stdout, exit }).toEqual({
    stdout: 'EBADF\nstream EBADF\n',
    exit: 0,
  });
});

test('a program that replaces globals is still recorded', async () => {
  const { stdout, find, exit } = await runSource(`
const { log } = console;
JSON.stringify = () => 'no';
Error.prepareStackTrace = () => 42;
process.exit = (() => {}) as never;
process.hrtime = null as never;
Buffer.from = Buffer.byteLength = Reflect.apply = Object.defineProperty = null as never;
(Object.prototype as { toJSON?: unknown }).toJSON = () => 'no';
globalThis.process = globalThis.Buffer = globalThis.setImmediate = null as never;
console.log = () => {};
console.log('lost, as in Node');
log('still');
setTimeout(() => { log('later'); throw new Error('x'); }, 10);`);
  expect({ stdout, exit }).toEqual({ stdout: 'still\nlater\n', exit: 1 });
  expect(find('uncaught')).toMatchObject({ at: 10, error: 'Error: x' });
});

test('a program that wraps standard output prints through its wrapper', async () => {
  const { stdout } = await runSource(`
const { write } = process.stdout;
process.stdout.write = ((text: string) => write.call(process.stdout, text.toUpperCase())) as never;
console.log('loud');`);
  expect(stdout).toBe('LOUD\n');
});
