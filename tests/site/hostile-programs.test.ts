import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchBrowser } from './browser.ts';
import { printed, summary } from './hostile-page.ts';
import { openPageRunner, toProgram } from './page-runner.ts';

const siteUrl = inject('siteUrl');
const requests: string[] = [];
const outside = createServer((request, response) => {
  requests.push(request.url ?? '');
  response.setHeader('access-control-allow-origin', '*').end('export {}');
});
let browser: Browser;
let runner: Awaited<ReturnType<typeof openPageRunner>>;
let outsideUrl: string;

beforeAll(async () => {
  await new Promise<void>((resolve) => outside.listen(0, '127.0.0.1', resolve));
  outsideUrl = `http://127.0.0.1:${(outside.address() as AddressInfo).port}`;
  browser = await launchBrowser();
  runner = await openPageRunner(browser, siteUrl);
});
afterAll(async () => {
  await browser.close();
  outside.close();
});

const run = (source: string) => runner.run(toProgram(source));
describe('a program that does not end is ended, and what it printed is kept', () => {
  const silent = ['real time: 1 s without an answer', 'exit SIGKILL'];

  test.each([
    ['loops', 'while (true);', silent],
    ['queues one microtask after another', 'const f = () => queueMicrotask(f); f();', silent],
    ['awaits without end', 'for (;;) await 0;', silent],
    ['prints without end', "for (;;) console.log('x'.repeat(1000));", ['output: 64 KiB', 'exit 1']],
    [
      'prints without end and catches what stops it',
      "for (;;) try { console.log('x'.repeat(1000)); } catch {}",
      ['output: 64 KiB', 'exit 1'],
    ],
    ['prints too often', "for (;;) console.log('');", ['events: 10000 events', 'exit 1']],
    [
      'waits for a promise that nobody settles',
      'await new Promise(() => {});',
      ['line 2 waits for new Promise(() => {})', 'exit 13'],
    ],
    [
      'sets a timer for ever',
      'setInterval(() => {}, 3_600_000);',
      ['virtual time: 24 h', 'exit 1'],
    ],
    ['ends its own worker', 'close();', ['ReferenceError: close is not defined', 'exit 1']],
  ])('%s', async (_, source, expected) => {
    const result = await run(`console.log('begun');\n${source}`);
    expect(printed(result)[0]).toBe('begun');
    expect(summary(result)).toEqual(expected);
  });

  test('one that turns and turns comes to its timers, as in Node', async () => {
    const result = await run(
      "setTimeout(() => { console.log('late'); process.exit(); }, 2); const turn = () => setImmediate(turn); turn();",
    );
    expect([...printed(result), ...summary(result)]).toEqual(['late', 'exit 0']);
  });

  test('a reader can stop one', async () => {
    const running = run(
      "console.log('begun'); setInterval(() => {}, 1); setImmediate(function f() { setImmediate(f); });",
    );
    await runner.page.evaluate('new Promise((resolve) => setTimeout(resolve, 300))');
    await runner.page.evaluate('runner.stop()');
    expect(printed(await running)).toEqual(['begun']);
    expect(summary(await running)).toEqual(['exit SIGINT']);
  });

  test('the next program runs as if nothing had been', async () => {
    expect(printed(await run("console.log('fine')"))).toEqual(['fine']);
  });
});

describe('a program does not get out', () => {
  test.each([
    'top.location = target',
    'parent.postMessage("x", "*")',
    'document.title',
    'window.open(target)',
    'location.href',
    'self.postMessage({ kind: "ended" })',
    'postMessage({ kind: "ended" })',
    'importScripts(target)',
    'new WebSocket(target.replace("http", "ws"))',
    'new XMLHttpRequest()',
    'new EventSource(target)',
    'new Worker(target)',
    'indexedDB.open("x")',
    'caches.open("x")',
    'localStorage.getItem("x")',
    'eval("1")',
    'new Function("return 1")()',
    'await fetch(target)',
    'await import(target)',
    'await import("data:text/javascript,export default 1")',
  ])('%s', async (code) => {
    const result = await run(
      `const target = '${outsideUrl}/leak';\ntry { ${code}; console.log('out'); } catch (error) { console.log('no'); }`,
    );
    expect(printed(result)).toEqual(['no']);
    expect(requests).toEqual([]);
  });

  test('it cannot forge what is reported: the port is nowhere to be found', async () => {
    const result = await run(`
      const forged = { kind: 'events', events: [{ at: 0, kind: 'stdout', text: 'forged' }] };
      let ports = 0;
      MessagePort.prototype.postMessage = function () { ports++; };
      EventTarget.prototype.dispatchEvent.call(globalThis, new MessageEvent('message', { data: forged }));
      console.log('true');
      await new Promise((resolve) => setTimeout(resolve, 5));
      console.log(ports);`);
    expect(printed(result)).toEqual(['true', '0']);
    expect(summary(result)).toEqual(['exit 0']);
  });

  test('nor by the events that its worker gets, in whose getters the port would come by', async () => {
    const result = await run(`
      const forge = (port) => port.postMessage({ kind: 'events', events: [{ at: 0, kind: 'stdout', text: 'forged' }] });
      for (const { prototype } of [MessageEvent, Event]) {
        for (const [name, { get }] of Object.entries(Object.getOwnPropertyDescriptors(prototype))) {
          if (!get) continue;
          Object.defineProperty(prototype, name, { configurable: true, get() {
            const target = Reflect.getOwnPropertyDescriptor(Event.prototype, 'target');
            forge(this.target);
            return Reflect.apply(get, this, []);
          } });
        }
      }
      // Until it has been asked whether it is still there.
      for (const begun = performance.timeOrigin; ;) { await new Promise(setImmediate); if (performance.now() > 400) break; }
      console.log('true');`);
    expect(printed(result)).toEqual(['true']);
  });

  test('what it prints stays text', async () => {
    const result = await run('console.log("<img src=x onerror=alert(1)>")');
    expect(printed(result)).toEqual(['<img src=x onerror=alert(1)>']);
  });

  test('the frame has an origin of its own and a policy that lets nothing in', async () => {
    const html = await (await fetch(`${siteUrl}/run/frame.html`)).text();
    expect(html).toMatch(
      /content="default-src 'none'; script-src 'sha256-[\w+/=]+' blob:; worker-src blob:"/,
    );
    const frame = runner.page.locator('iframe');
    expect(await frame.getAttribute('sandbox')).toBe('allow-scripts');
  });
});

test('where there is no frame, a run fails, and does not wait for ever', async () => {
  const failure = await runner.page.evaluate(
    `awaited.createPageRunner('/nowhere.html').run(${JSON.stringify(toProgram(''))}).catch(String)`,
  );
  expect(failure).toBe('Error: /nowhere.html could not be loaded');
});

describe('a program that cannot begin says why, at its place', () => {
  test.each([
    ['const = 1;', { line: 2, column: 7, message: 'Unexpected token "="' }],
    [
      'enum Colour { red }',
      { line: 2, column: 1, message: 'TypeScript enum is not supported in strip-only mode' },
    ],
    ["import http from 'node:http';", { line: 2, message: 'A page has no "node:http"' }],
    ["import './other.ts';", { line: 2, message: 'A page has no "./other.ts"' }],
  ])('%s', async (source, refusal) => {
    expect(await run(`// first\n${source}`)).toEqual({
      refusal: { file: 'topic/program.ts', ...refusal },
    });
  });

  test('modules in a circle', async () => {
    const result = await runner.run(
      toProgram('', {
        files: { 'topic/program.ts': "import './b.ts';", 'topic/b.ts': "import './program.ts';" },
        imports: {
          'topic/program.ts': { './b.ts': 'topic/b.ts' },
          'topic/b.ts': { './program.ts': 'topic/program.ts' },
        },
      }),
    );
    expect(result).toMatchObject({ refusal: { message: /in a circle/ } });
  });

  test('a text that no parser gets through', async () => {
    const result = await run('('.repeat(50_000));
    expect(result).toHaveProperty('refusal');
  });

  test('an import that a module does not have is named as it was written', async () => {
    const result = await run("import { nothing } from 'node:events';");
    expect(summary(result)[0]).toMatch(/does not provide an export named 'nothing'/);
    expect(summary(result)[0]).not.toMatch(/blob:/);
  });
});
