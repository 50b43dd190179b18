import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchBrowser } from './browser.ts';
import { printed, summary } from './hostile-page.ts';
import { openPageRunner, toProgram } from './page-runner.ts';

let browser: Browser;
let runner: Awaited<ReturnType<typeof openPageRunner>>;

beforeAll(async () => {
  browser = await launchBrowser();
  runner = await openPageRunner(browser, inject('siteUrl'));
});
afterAll(() => browser?.close());

const run = (source: string) => runner.run(toProgram(`console.log('begun');\n${source}`));
const silent = ['real time: 1 s without an answer', 'exit SIGKILL'];
const tooMuch = ['output: 64 KiB', 'exit 1'];
const deep = ['RangeError: Maximum call stack size exceeded', 'exit 1'];

describe('a program that takes all it can is ended, and what it printed is kept', () => {
  test.each([
    ['a text of 100 MB', "console.log('x'.repeat(100_000_000));", tooMuch],
    ['a text of 500 MB', "process.stdout.write('x'.repeat(500_000_000));", tooMuch],
    [
      'a text that doubles',
      "for (let text = 'x'; ; ) text += text;",
      ['RangeError: Invalid string length', 'exit 1'],
    ],
    ['arrays without end', 'const all = []; for (;;) all.push(new Array(10_000).fill(1));', silent],
    ['a list spread without end', '[...(function* () { for (;;) yield 1; })()];', silent],
    ['a regular expression that backtracks', "/^(a+)+$/.test('a'.repeat(40) + 'b');", silent],
    ['ticks without end', 'const f = () => process.nextTick(f); f();', silent],
    ['thens without end', 'const f = () => Promise.resolve().then(f); f();', silent],
    ['an exit that never comes back', "process.on('exit', () => { for (;;); });", silent],
    [
      'an object that is 2 to the 30 wide',
      'let o = {}; for (let i = 0; i < 30; i++) o = { a: o, b: o }; console.dir(o, { depth: Infinity });',
      silent,
    ],
    [
      'a getter that calls itself',
      'const o = { get x() { return o.x; } }; console.log(o.x);',
      deep,
    ],
    [
      'an object that prints itself',
      "const o = { [Symbol.for('nodejs.util.inspect.custom')]() { console.log(o); } }; console.log(o);",
      deep,
    ],
    [
      'an error of 10 MB',
      "throw new Error('x'.repeat(1e7));",
      [expect.stringMatching(/^Error: x{15000,16000}…$/), 'exit 1'],
    ],
    [
      'waiting for another thread',
      'Atomics.wait(new Int32Array(new WebAssembly.Memory({ initial: 1, maximum: 1, shared: true }).buffer), 0, 0);',
      silent,
    ],
  ])('%s', async (_, source, expected) => {
    const result = await run(source);
    expect(printed(result)[0]).toBe('begun');
    expect(summary(result)).toEqual(expected);
  });

  test.each([
    ['a million timers', 'for (let i = 0; i < 1e6; i++) setTimeout(() => {}, i);'],
    ['a list of a million objects', 'console.log(Array.from({ length: 1e6 }, (_, i) => ({ i })));'],
    ['a table of 100,000 rows', 'console.table(Array.from({ length: 1e5 }, (_, i) => ({ i })));'],
    [
      'a chain of 100,000 causes',
      "let error; for (let i = 0; i < 1e5; i++) error = new Error('x', { cause: error }); throw error;",
    ],
    ['100,000 tasks', 'await Promise.all(Array.from({ length: 1e5 }, async () => { await 0; }));'],
    [
      'a tree of a million objects',
      'let o = {}; const first = o; for (let i = 0; i < 1e6; i++) o = o.next = { i }; o.next = first; console.log(first);',
    ],
    [
      'messages to itself',
      'const { port1, port2 } = new MessageChannel(); port1.onmessage = () => { port2.postMessage(1); port2.postMessage(1); }; port2.postMessage(1); setInterval(() => {}, 1);',
    ],
    [
      'messages to all',
      "const [a, b] = [new BroadcastChannel('x'), new BroadcastChannel('x')]; a.onmessage = b.onmessage = () => { a.postMessage(1); b.postMessage(1); }; a.postMessage(1); setInterval(() => {}, 1);",
    ],
  ])('%s: it ends in time, whichever limit it meets', async (_, source) => {
    const result = await run(source);
    expect(printed(result)[0]).toBe('begun');
    expect(summary(result).at(-1)).toMatch(/^exit /);
    expect(printed(await run(''))).toEqual(['begun']);
  });
});

describe('values made to trip who shows them are shown as in Node', () => {
  test.each([
    [
      'a proxy that throws',
      'console.log(new Proxy({ a: 1 }, { get() { throw 1; }, ownKeys() { throw 2; } }));',
      ['Proxy({ a: 1 })'],
    ],
    [
      'a revoked proxy',
      'const { proxy, revoke } = Proxy.revocable({}, {}); revoke(); console.log(proxy);',
      ['<Revoked Proxy>'],
    ],
    ['a getter that throws', 'console.log({ get a() { throw 1; } });', ['{ a: [Getter] }']],
    [
      'a name that throws',
      'console.log({ get [Symbol.toStringTag]() { throw 1; } });',
      ['{ Symbol(Symbol.toStringTag): [Getter] }'],
    ],
    [
      'dates at the ends of time',
      'console.log(new Date(8.64e15), String(new Date(-8.64e15)), new Date(8.64e15 + 1));',
      [
        '+275760-09-13T00:00:00.000Z Tue Apr 20 -271821 00:00:00 GMT+0000 (Coordinated Universal Time) Invalid Date',
      ],
    ],
  ])('%s', async (_, source, expected) => {
    const result = await run(source);
    expect(printed(result)).toEqual(['begun', ...expected]);
  });

  test('an error that cannot be read ends the program all the same', async () => {
    const result = await run(
      "throw Object.defineProperties(new Error('x'), { stack: { get() { throw 1; } }, message: { get() { throw 2; } }, name: { get() { throw 3; } } });",
    );
    expect(summary(result)).toEqual(['an error that cannot be shown', 'exit 1']);
  });
});

test('where a browser ends the frame, the run says so, and the next has a new one', async () => {
  const { page } = runner;
  await page.evaluate(
    `globalThis.running = runner.run(${JSON.stringify(toProgram("console.log('begun'); setInterval(() => {}, 1);"))}, ([{ kind }]) => kind === 'stdout' && document.querySelector('iframe').remove())`,
  );
  const result = (await page.evaluate('running')) as Awaited<ReturnType<typeof run>>;
  expect(printed(result)).toEqual(['begun']);
  expect(summary(result)).toEqual(['memory: what this browser gives', 'exit SIGKILL']);
  expect(printed(await run(''))).toEqual(['begun']);
});
