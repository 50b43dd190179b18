import { describe, expect, test } from 'vitest';
import { runSource } from './testing/program-runs.ts';

interface Ending {
  readonly exit: number | string;
  readonly stdout?: string;
  readonly uncaught?: { readonly error: string; readonly line?: number };
}

const endings: Readonly<Record<string, readonly [source: string, ending: Ending]>> = {
  'process.exit': ['process.exit(3);', { exit: 3 }],
  'process.exitCode': ['process.exitCode = 7; setTimeout(() => {}, 10);', { exit: 7 }],
  'process.reallyExit': ["console.log('a'); process.reallyExit(5);", { exit: 5, stdout: 'a\n' }],
  'process.abort': ["console.log('a'); process.abort();", { exit: 'SIGABRT', stdout: 'a\n' }],
  'a signal to itself': [
    "console.log('a'); process.kill(process.pid, 'SIGKILL');",
    { exit: 'SIGKILL', stdout: 'a\n' },
  ],
  'a thrown error': [
    "\nthrow new RangeError('too far');",
    { exit: 1, uncaught: { error: 'RangeError: too far', line: 2 } },
  ],
  'a thrown undefined': ['throw undefined;', { exit: 1, uncaught: { error: 'undefined' } }],
  'a thrown text': [
    "setTimeout(() => { throw 'text'; }, 5);",
    { exit: 1, uncaught: { error: "'text'" } },
  ],
  'a thrown object': ['throw { a: 1 };', { exit: 1, uncaught: { error: '{ a: 1 }' } }],
  'an error whose message cannot be read': [
    'throw new (class extends Error { get message(): string { throw 1; } })();',
    { exit: 1, uncaught: { error: 'an error that cannot be shown', line: 1 } },
  ],
  'an error without a stack': [
    "throw Object.assign(new Error('x'), { stack: undefined });",
    { exit: 1, uncaught: { error: 'Error: x' } },
  ],
  'an error with properties': [
    "throw Object.assign(new Error('x'), { code: 'E_X' });",
    { exit: 1, uncaught: { error: 'Error: x', line: 1 } },
  ],
  'an unhandled rejection': [
    "Promise.reject(new Error('no'));",
    { exit: 1, uncaught: { error: 'Error: no', line: 1 } },
  ],
  'an unhandled rejection with undefined': [
    'Promise.reject(undefined);',
    { exit: 1, uncaught: { error: expect.stringContaining('reason "undefined"') } },
  ],
  'an unhandled rejection with null': [
    'Promise.reject(null);',
    { exit: 1, uncaught: { error: expect.stringContaining('reason "null"') } },
  ],
  'an error in an exit listener': [
    "process.on('exit', () => { throw new Error('late'); });",
    { exit: 1, uncaught: { error: 'Error: late', line: 1 } },
  ],
  'a handled error': [
    "process.on('uncaughtException', (error) => console.log(error.message)); setTimeout(() => { throw new Error('x'); }, 1);",
    { exit: 0, stdout: 'x\n' },
  ],
  'an await that never settles': ['await new Promise(() => {});', { exit: 13 }],
  'standard output that is ended': [
    "process.stdout.end('bye\\n'); setTimeout(() => console.log('lost, as in Node'), 5);",
    { exit: 0, stdout: 'bye\n' },
  ],
  'standard output that is closed': [
    "import fs from 'node:fs'; console.log('a'); fs.closeSync(1); fs.close(2); console.log('b');",
    { exit: 0, stdout: 'a\nb\n' },
  ],
  'standard output that is destroyed': [
    "process.stdout.destroy(); console.log('a');",
    { exit: 0, stdout: 'a\n' },
  ],
};

describe('each way of ending has a result of its own', () => {
  test.concurrent.for(Object.entries(endings))('%s', async ([, [source, ending]], { expect }) => {
    const run = await runSource(source);
    const { stdout, exit } = run;
    const uncaught = run.find('uncaught');
    expect({ stdout, exit }).toEqual({ stdout: ending.stdout ?? '', exit: ending.exit });
    if (ending.uncaught) expect(uncaught).toMatchObject(ending.uncaught);
    else expect(uncaught).toBeUndefined();
    expect(run.events.at(-1)?.kind).toBe('exit');
    expect(run.survivors).toEqual([]);
  });
});

test('an abort leaves no addresses in the recording', async () => {
  expect((await runSource('process.abort();')).stderr).toBe('');
});
