import { describe, expect, test } from 'vitest';
import { runSource } from './testing/program-runs.ts';

/** Programs that ask for the time 1500 ms after their start. */
const readings: Readonly<Record<string, readonly [source: string, shown: string]>> = {
  'Date.now': ['Date.now()', '1767225601500'],
  'new Date': ['new Date().toISOString()', '2026-01-01T00:00:01.500Z'],
  'Date called': ['Date()', 'Thu Jan 01 2026 00:00:01 GMT+0000 (Coordinated Universal Time)'],
  'the constructor of a Date': ['new (new Date(0).constructor)().getTime()', '1767225601500'],
  'a subclass of Date': ['new (class Day extends Date {})().getTime()', '1767225601500'],
  'Reflect.construct of Date': ['Reflect.construct(Date, []).getTime()', '1767225601500'],
  'Temporal.Now.instant': ['String(Temporal.Now.instant())', '2026-01-01T00:00:01.5Z'],
  'Temporal.Now.zonedDateTimeISO': [
    'String(Temporal.Now.zonedDateTimeISO("Asia/Tokyo"))',
    '2026-01-01T09:00:01.5+09:00[Asia/Tokyo]',
  ],
  'Temporal.Now.plainTimeISO': ['String(Temporal.Now.plainTimeISO())', '00:00:01.5'],
  'Temporal.Now.plainDateISO': ['String(Temporal.Now.plainDateISO())', '2026-01-01'],
  'Temporal.Now.plainDateTimeISO': [
    'String(Temporal.Now.plainDateTimeISO())',
    '2026-01-01T00:00:01.5',
  ],
  'Intl without a date': [
    'new Intl.DateTimeFormat("en", { timeStyle: "medium" }).format()',
    '12:00:01 AM',
  ],
  'Intl parts without a date': [
    'new Intl.DateTimeFormat("en", { second: "numeric" }).formatToParts()[0].value',
    '1',
  ],
  'performance.now': ['performance.now()', '1500'],
  'performance of node:perf_hooks': ['(await import("node:perf_hooks")).performance.now()', '1500'],
  'performance.timeOrigin': ['performance.timeOrigin', '1767225600000'],
  'performance.toJSON': ['performance.toJSON().nodeTiming.duration', '1500'],
  'performance.nodeTiming': ['performance.nodeTiming.duration', '1500'],
  'performance.eventLoopUtilization': ['performance.eventLoopUtilization().active', '0'],
  'a mark': ['performance.mark("a").startTime', '1500'],
  'a mark without a start': ['performance.mark("a", { startTime: undefined }).startTime', '1500'],
  'a PerformanceMark': ['new PerformanceMark("a").startTime', '1500'],
  'a PerformanceMark of node:perf_hooks': [
    'new (await import("node:perf_hooks")).PerformanceMark("a").startTime',
    '1500',
  ],
  'a measure from the start': ['performance.measure("m").duration', '1500'],
  'a measure from a mark': [
    '(performance.mark("a", { startTime: 1000 }), performance.measure("m", "a").duration)',
    '500',
  ],
  'an observed mark': [
    'await new Promise((resolve) => { new PerformanceObserver((list) => resolve(list.getEntries()[0].startTime)).observe({ type: "mark" }); performance.mark("a"); })',
    '1500',
  ],
  'process.hrtime': ['process.hrtime()', '[ 1, 500000000 ]'],
  'process.hrtime since': ['process.hrtime([1, 0])', '[ 0, 500000000 ]'],
  'process.hrtime.bigint': ['process.hrtime.bigint()', '1500000000n'],
  'hrtime of node:process': ['(await import("node:process")).hrtime.bigint()', '1500000000n'],
  'the last change of a File': ['new File([], "x").lastModified', '1767225601500'],
  'a File of node:buffer': [
    'new (await import("node:buffer")).File([], "x", { type: "text/plain" }).lastModified',
    '1767225601500',
  ],
  'a File in a form': [
    '(() => { const form = new FormData(); form.set("a", new Blob(), "x"); return form.get("a").lastModified; })()',
    '1767225601500',
  ],
  'a File that says when': ['new File([], "x", { lastModified: 7 }).lastModified', '7'],
  'process.uptime': ['process.uptime()', '1.5'],
  'os.uptime': ['(await import("node:os")).uptime()', '1.5'],
  'the time stamp of an event': ['new Event("x").timeStamp', '1500'],
  'the time stamp after blocking': [
    '(Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300), new Event("x").timeStamp)',
    '1800',
  ],
};

describe('every way of asking for the time tells virtual time', () => {
  test.concurrent.for(Object.entries(readings))('%s', async ([, [source, shown]], { expect }) => {
    const { stdout } = await runSource(
      `await new Promise((resolve) => setTimeout(resolve, 1500));\nconsole.log(${source});`,
    );
    expect(stdout).toBe(`${shown}\n`);
  });
});

/** Programs that wait for 40 ms in some way, and print when they have. */
const waits: Readonly<Record<string, string>> = {
  'global setTimeout': 'setTimeout(done, 40);',
  'globalThis.setTimeout': 'globalThis.setTimeout(done, 40);',
  'captured early': 'const { setTimeout: early } = globalThis; early(done, 40);',
  setInterval: 'const i = setInterval(() => { clearInterval(i); done(); }, 40);',
  'named of node:timers': 'const { setTimeout: t } = await import("node:timers"); t(done, 40);',
  'default of timers': '(await import("timers")).default.setTimeout(done, 40);',
  'promises of node:timers': '(await import("node:timers")).promises.setTimeout(40).then(done);',
  'required timers': 'require("timers").setTimeout(done, 40);',
  'promises of required timers': 'require("timers").promises.setTimeout(40).then(done);',
  'required timers/promises': 'require("timers/promises").setTimeout(40).then(done);',
  'built-in timers/promises':
    'process.getBuiltinModule("timers/promises").setTimeout(40).then(done);',
  'imported node:timers/promises':
    '(await import("node:timers/promises")).setTimeout(40).then(done);',
  'scheduler.wait': '(await import("timers/promises")).scheduler.wait(40).then(done);',
  'promises.setInterval':
    'for await (const _ of (await import("timers/promises")).setInterval(40)) { done(); break; }',
  promisified: 'require("util").promisify(setTimeout)(40).then(done);',
  'AbortSignal.timeout': 'AbortSignal.timeout(40).onabort = done; setTimeout(() => {}, 100);',
  'AbortSignal.any':
    'AbortSignal.any([AbortSignal.timeout(40)]).onabort = done; setTimeout(() => {}, 100);',
  'Atomics.wait': 'Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 40); done();',
  'Atomics.waitAsync':
    'Atomics.waitAsync(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 40).value.then(done);',
  'reading Date.now': 'const s = Date.now(); while (Date.now() - s < 40); done();',
  'reading process.hrtime':
    'const s = process.hrtime.bigint(); while (process.hrtime.bigint() - s < 40_000_000n); done();',
  'turning immediates':
    'let over = false; setTimeout(() => { over = true; }, 40); while (!over) await new Promise(setImmediate); done();',
};

describe('every way of waiting takes virtual time', () => {
  test.concurrent.for(Object.entries(waits))('%s', async ([, source], { expect }) => {
    const { events, stdout } = await runSource(
      `import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);
const done = () => console.log('done');
${source}`,
    );
    expect(stdout).toBe('done\n');
    expect(events.find(({ kind }) => kind === 'stdout')?.at).toBe(40);
  });
});

test('console timers print virtual time as Node prints time', async () => {
  const { stdout } = await runSource(`
import { Console } from 'node:console';
import { setTimeout as sleep } from 'node:timers/promises';
console.time();
console.time('long');
await sleep(250);
console.timeLog('long', 'half', 2);
console.timeEnd();
await sleep(61_000);
console.timeEnd('long');`);
  expect(stdout).toBe('long: 250ms half 2\ndefault: 250ms\nlong: 1:01.250 (m:ss.mmm)\n');
});

describe('what measures real time is refused, with the way out', () => {
  const refused: Readonly<Record<string, string>> = {
    'performance.timerify': 'performance.timerify(() => 1)',
    monitorEventLoopDelay: '(await import("node:perf_hooks")).monitorEventLoopDelay()',
    'fs.watchFile': '(await import("node:fs")).watchFile("x", () => {})',
    'process.cpuUsage': 'process.cpuUsage()',
    'process.threadCpuUsage': '(await import("node:process")).threadCpuUsage()',
    'process.resourceUsage': 'process.resourceUsage()',
    'process.report.getReport': 'process.report.getReport()',
    'a new context': '(await import("node:vm")).runInNewContext("Date.now()")',
    'a context of a script': 'new (await import("node:vm")).Script("1").runInNewContext()',
    'a context for later': 'process.getBuiltinModule("vm").createContext()',
    'fs.utimesSync': '(await import("node:fs")).utimesSync("x", 1, 1)',
    'utimes of node:fs/promises': 'await (await import("node:fs/promises")).utimes("x", 1, 1)',
    'a worker thread': 'new (await import("node:worker_threads")).Worker("x")',
    'a UUID that tells the time': '(await import("node:crypto")).randomUUIDv7()',
  };
  test.concurrent.for(Object.entries(refused))('%s', async ([, source], { expect }) => {
    const { find, exit } = await runSource(source);
    expect(find('uncaught')).toMatchObject({
      line: 1,
      error: expect.stringMatching(/not available .*; (put|use) /),
    });
    expect(exit).toBe(1);
  });
});

test('every way of asking for the times of a file tells the epoch', async () => {
  const { stdout, stderr } = await runSource(`
import { open, stat } from 'node:fs/promises';
import fs from 'node:fs';
import { promisify } from 'node:util';
fs.writeFileSync('x', 'text');
const handle = await open('x');
const all = [
  fs.statSync('x'), fs.lstatSync('x'), fs.fstatSync(handle.fd), await stat('x'), await handle.stat(),
  await promisify(fs.stat)('x'), await fs.promises.lstat('x'),
];
for (const { atimeMs, mtimeMs, ctimeMs, birthtimeMs, mtime, birthtime } of all)
  console.log(atimeMs, mtimeMs, ctimeMs, birthtimeMs, mtime.toISOString(), birthtime.getTime());
const { mtimeMs, mtimeNs, ctimeNs, atime } = fs.statSync('x', { bigint: true });
console.log(mtimeMs, mtimeNs, ctimeNs, atime.getTime());
console.log(Object.keys(fs.statSync('x')).slice(-4).join(), all[0].size, all[0].isFile());
await handle.close();`);
  const ms = 1767225600000;
  expect(stderr).toBe('');
  expect(stdout.trim().split('\n')).toEqual([
    ...Array.from({ length: 7 }, () => `${ms} ${ms} ${ms} ${ms} 2026-01-01T00:00:00.000Z ${ms}`),
    `${ms}n ${ms}000000n ${ms}000000n ${ms}`,
    'atimeMs,mtimeMs,ctimeMs,birthtimeMs 4 true',
  ]);
});

test('a program that only imports node:fs/promises is told the epoch, too', async () => {
  const { stdout } = await runSource(`
import { stat, writeFile } from 'node:fs/promises';
await writeFile('x', '');
console.log((await stat('x')).mtimeMs);`);
  expect(stdout).toBe('1767225600000\n');
});

test('a package waits in virtual time, too', async () => {
  const { stdout } = await runSource(
    `import wait from 'waiting'; import waitOld from 'waiting-old';
await wait(); await waitOld(); console.log(performance.now());`,
    {
      files: {
        'node_modules/waiting/package.json':
          '{"name":"waiting","type":"module","exports":"./index.js"}',
        'node_modules/waiting/index.js':
          "import { setTimeout } from 'timers/promises'; export default () => setTimeout(100);",
        'node_modules/waiting-old/package.json': '{"name":"waiting-old","main":"index.js"}',
        'node_modules/waiting-old/index.js':
          "const timers = require('timers'); module.exports = () => new Promise((go) => timers.setTimeout(go, 100));",
      },
    },
  );
  expect(stdout).toBe('200\n');
});
