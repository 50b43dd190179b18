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

const run = (source: string) => runner.run(toProgram(source));

/** Timers, tasks, ticks, immediates, caught errors and output. */
const ordinary = `
  const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
  async function work(ms) { await sleep(ms); return ms; }
  setImmediate(() => console.log('immediate'));
  process.nextTick(() => console.log('tick'));
  console.log(await work(10), await work(20));
  try { await (async () => { throw new Error('caught'); })(); } catch (error) { console.log(error.message); }
  console.log(new Date().toISOString(), performance.now());`;
const usual = ['tick', 'immediate', '10 20', 'caught', '2026-01-01T00:00:00.030Z 30'];

const replaceAll = (owner: string, names: readonly string[], by: string) =>
  `for (const name of ${JSON.stringify(names)}) ${owner}[name] = ${by};`;
const throwing = "() => { throw new Error('replaced'); }";
const silent = '() => undefined';
const ofArrays = ['at', 'entries', 'filter', 'find', 'flatMap', 'forEach', 'includes'].concat([
  'indexOf',
  'lastIndexOf',
  'reduce',
  'some',
  'splice',
  'unshift',
]);

describe('what runs a program does not use what the program has replaced', () => {
  test.each([
    ['methods of arrays that throw', replaceAll('Array.prototype', ofArrays, throwing)],
    ['methods of arrays that do nothing', replaceAll('Array.prototype', ofArrays, silent)],
    [
      'the iterator of arrays',
      "Array.prototype.keys.call([]).__proto__.next = () => { throw new Error('replaced'); };",
    ],
    [
      'maps and sets',
      `for (const { prototype } of [Map, Set, WeakMap, WeakSet]) { ${replaceAll('prototype', ['add', 'delete', 'set'], throwing)} }`,
    ],
    ['Promise.prototype.finally', `Promise.prototype.finally = ${throwing};`],
    [
      'Promise.resolve and its kin',
      replaceAll('Promise', ['resolve', 'reject', 'withResolvers', 'all'], throwing),
    ],
    ['a then for every object', 'Object.prototype.then = function (resolve) { resolve(this); };'],
    ['JSON', replaceAll('JSON', ['stringify', 'parse'], throwing)],
    ['Function.prototype.bind', `Function.prototype.bind = ${throwing};`],
    [
      'MessagePort',
      replaceAll('MessagePort.prototype', ['postMessage', 'close', 'start'], throwing),
    ],
    [
      'the data of messages',
      "Object.defineProperty(MessageEvent.prototype, 'data', { get() { return 'forged'; } });",
    ],
    ['Error.prepareStackTrace', `Error.prepareStackTrace = ${throwing};`],
    [
      'Error.prepareStackTrace by an accessor',
      "Object.defineProperty(Error, 'prepareStackTrace', { get() { throw 1; }, set() { throw 2; } });",
    ],
    ['a frozen Error', 'Object.freeze(Error);'],
    ['Error.captureStackTrace', `Error.captureStackTrace = ${throwing};`],
    [
      'what an Error is',
      'Object.defineProperty(Error, Symbol.hasInstance, { value: () => { throw 1; } });',
    ],
    [
      'a frozen world',
      'for (const each of [Object, Array, Function, Promise, Map, Error]) Object.freeze(each.prototype); Object.freeze(process); Object.freeze(console);',
    ],
    ['generators', 'Object.getPrototypeOf(function* () {}).prototype.next = () => { throw 1; };'],
    ['dates', 'Date.now = () => { throw 1; }; Date.prototype.getTime = () => { throw 1; };'],
    [
      'ways to listen',
      "globalThis.onmessage = () => console.log('stolen'); globalThis.onerror = () => console.log('stolen');",
    ],
  ])('%s', async (_, replacement) => {
    const result = await run(`${replacement}\n${ordinary}`);
    expect([...printed(result), ...summary(result)]).toEqual([...usual, 'exit 0']);
  });
});

describe('a program that breaks what runs it is told so, in words, with what it has printed', () => {
  test.each([
    [
      'a listener for errors',
      "process.on('uncaughtException', () => { throw new Error('broken'); }); throw 1;",
    ],
    ['process.emit', "process.emit = () => { throw new Error('broken'); };"],
  ])('%s', async (_, source) => {
    const result = await run(`console.log('begun');\n${source}`);
    expect(printed(result)).toEqual(['begun']);
    expect(new Set(summary(result))).toEqual(new Set(['Error: broken', 'exit 7']));
    expect(JSON.stringify(result)).toMatch(/not in the program/);
    expect(printed(await run("console.log('next')"))).toEqual(['next']);
  });

  test.each([
    [
      'globals',
      "for (const name of ['Promise', 'Array', 'Map', 'Object', 'Reflect', 'Error', 'String', 'Number']) globalThis[name] = undefined;",
    ],
    [
      'Object.prototype',
      "for (const name of ['kind', 'at', 'task', 'value', 'get', 'then']) Object.defineProperty(Object.prototype, name, { get() {}, set() { throw new Error(name); } });",
    ],
    [
      'texts',
      'for (const name of Object.getOwnPropertyNames(String.prototype)) try { String.prototype[name] = () => { throw 1; }; } catch {}',
    ],
    [
      'regular expressions',
      "for (const name of ['exec', 'test']) RegExp.prototype[name] = () => { throw 1; };",
    ],
    [
      'calls',
      "for (const name of ['call', 'apply', 'bind']) Function.prototype[name] = () => { throw 1; };",
    ],
    [
      'Reflect',
      'for (const name of Object.getOwnPropertyNames(Reflect)) Reflect[name] = () => { throw 1; };',
    ],
    [
      'an endless iterator',
      'Array.prototype[Symbol.iterator] = function* () { for (;;) yield 1; };',
    ],
  ])('%s: it ends, and the next runs as if nothing had been', async (_, source) => {
    const result = await run(`console.log('begun');\n${source}\n${ordinary}`);
    expect(printed(result)[0]).toBe('begun');
    expect(summary(result).at(-1)).toMatch(/^exit /);
    expect(printed(await run("console.log('next')"))).toEqual(['next']);
  });
});

test('Node’s rules for the exit code hold, and an exit within the exit is the last', async () => {
  const result = await run(`
    try { process.exitCode = {}; } catch (error) { console.log(error.code, error.message); }
    process.on('exit', () => { console.log('once', process.exitCode); process.exit(3); });
    process.exit('2');`);
  expect(printed(result)).toEqual([
    'ERR_INVALID_ARG_TYPE The "code" argument must be of type number. Received an instance of Object',
    'once 2',
  ]);
  expect(summary(result)).toEqual(['exit 3']);
});
